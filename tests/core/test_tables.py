"""All tables of an app at once, whatever points at whatever."""

import pytest
from django.db import connection, models
from django.db.migrations import CreateModel
from django.db.migrations.state import ProjectState

from pmo_portal.core.tables import CreateTables


def model(name: str, points_at: str) -> CreateModel:
    key = ("id", models.BigAutoField(primary_key=True))
    return CreateModel(name, [key, ("other", models.ForeignKey(f"core.{points_at}", models.CASCADE, null=True))])


@pytest.mark.django_db
def test_tables_that_point_at_each_other_are_made_and_taken_away():
    operation = CreateTables([model("Left", "Right"), model("Right", "Left")])
    before, after = ProjectState(), ProjectState()
    operation.state_forwards("core", after)
    with connection.schema_editor() as editor:
        operation.database_forwards("core", editor, before, after)
    made = {"core_left", "core_right"}
    assert made <= set(connection.introspection.table_names())
    with connection.schema_editor() as editor:
        operation.database_backwards("core", editor, after, before)
    assert not made & set(connection.introspection.table_names())


def test_whatever_was_drawn_before_is_drawn_again():
    state = ProjectState()
    assert not state.apps.get_models()
    CreateTables([model("Left", "Right"), model("Right", "Left")]).state_forwards("core", state)
    assert {found.__name__ for found in state.apps.get_models()} == {"Left", "Right"}
