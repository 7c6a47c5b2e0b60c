"""What every portal starts with, written again after a test that emptied the tables."""

from importlib import import_module

from django.apps import apps
from django.db.models.signals import post_migrate

SEEDING = (
    ("customers.migrations.0004_import_draft_security_and_questions", "seed"),
    ("roadmaps.migrations.0004_principles", "plant"),
    ("services.migrations.0005_seed", "seed"),
    ("services.migrations.0026_seed_catalogue", "complete"),
    ("services.migrations.0026_seed_catalogue", "complete"),
)


def write_seeds(**kwargs) -> None:
    """A flush after a transactional test takes the seeded rows along; Django says `post_migrate` when it is done."""
    from tests.people import scope_of_session  # not before pytest has loaded it as a plugin

    with scope_of_session():
        for module, name in SEEDING:
            getattr(import_module(module), name)(apps, None)


def keep_seeds() -> None:
    """Call `write_seeds` once after each flush; an app without models would not be told."""
    post_migrate.connect(write_seeds, sender=apps.get_app_config("roadmaps"), dispatch_uid="tests.seeds")
