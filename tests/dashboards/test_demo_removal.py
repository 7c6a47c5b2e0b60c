"""The demo goes whole: every table is as it was before it, a real customer beside it stays, and it never comes back by itself."""

import pytest
from django.apps import apps
from django.core.exceptions import PermissionDenied
from django.core.management import call_command
from django.db import connection

from customers.actions.customers import add_customer
from customers.models import Customer
from dashboards.demo.removal import NobodyWouldStay, remove_demo
from pmo_portal.accounts.models import User
from pmo_portal.activity.models import Entry, TeamEntry
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Roadmap
from services.models import LocalMail
from tests.people import make_person

pytestmark = pytest.mark.django_db


# Single words that the search has met once; they belong to nobody and lead to nothing when their texts are gone.
LEFT_ASIDE = {"customers.Lexeme"}


def counts() -> dict[str, int]:
    """Return how many rows every table has."""
    models = [model for model in apps.get_models() if model._meta.label not in LEFT_ASIDE]
    return {model._meta.label: model._base_manager.count() for model in models}


def demo_lead() -> User:
    return User.objects.get(email="sofia.marques@northway.example")


def test_every_table_is_as_it_was_before_the_demo():
    before = counts()
    call_command("seed_demo", verbosity=0)
    moment = Customer.objects.first().created_at
    LocalMail.objects.create(
        message_id="<1@x>", address=demo_lead().email, subject="x", date_header=moment, text="x", arrived_at=moment
    )
    call_command("remove_demo", verbosity=0)
    connection.check_constraints()
    assert counts() == {**before, "activity.TeamEntry": before["activity.TeamEntry"] + 1}
    call_command("seed_demo", "--if-new", verbosity=0)
    assert not Customer.objects.exists()


def test_asking_twice_says_so(capsys):
    call_command("remove_demo")
    assert "no demo organisation" in capsys.readouterr().out


def test_a_lead_of_the_demo_names_who_carries_on_and_they_inherit(demo_organisation):
    maya = User.objects.get(email="maya.lindqvist@northway.example")
    own = add_customer(actor=maya, name="Our own first customer", owner=maya, tier="core")
    open_roadmap(actor=maya, customer_id=own.pk)
    with pytest.raises(NobodyWouldStay):
        remove_demo(actor=demo_lead())
    lead = remove_demo(actor=demo_lead(), name="Nora Falk", email="nora@real.example")
    connection.check_constraints()
    assert lead.role == "lead"
    assert not lead.is_demo
    assert [(row.name, row.owner) for row in Customer.objects.all()] == [("Our own first customer", lead)]
    assert Roadmap.objects.count() == 1
    assert Entry.objects.exclude(customer_id=own.pk).count() == 0
    assert not User.objects.filter(is_demo=True).exists()
    assert not User.objects.filter(is_active=True).exclude(pk=lead.pk).exists()


def test_a_real_lead_stays_as_they_are(demo_organisation):
    nora = make_person("nora@real.example", "Nora Falk", "lead")
    assert remove_demo(actor=nora) == nora
    connection.check_constraints()
    assert list(User.objects.all()) == [nora]
    assert TeamEntry.objects.get(verb="demo.removed").actor_id == nora.pk


@pytest.mark.parametrize("person", ["staff", "leader", "sponsor"])
def test_only_the_lead_removes_it(people, person):
    with pytest.raises(PermissionDenied):
        remove_demo(actor=getattr(people, person))
