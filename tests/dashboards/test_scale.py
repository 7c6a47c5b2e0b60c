"""A seeded portal of any size: the same every time, every page opens, and removing the demo takes it away."""

import pytest
from django.core.management import call_command
from django.test import Client

from customers.models import Customer, Interview, Quote, Turn
from pmo_portal.accounts.models import User
from roadmaps.models import Item, Roadmap
from services.models import FollowUp, Response
from tests.people import sign_in

pytestmark = pytest.mark.django_db


def test_the_factor_multiplies_what_piles_up_and_nothing_else():
    call_command("seed_scale", customers=2, factor=1, verbosity=0)
    first = Interview.objects.count(), FollowUp.objects.filter(state="open").count(), Item.objects.count()
    words = list(Turn.objects.order_by("pk").values_list("text", flat=True)[:5])
    assert len(set(words)) > 1
    call_command("seed_scale", customers=2, factor=3, verbosity=0)
    assert Customer.objects.count() == 4
    assert Interview.objects.count() == first[0] * 4
    assert FollowUp.objects.filter(state="open").count() == first[1] * 2
    assert Item.objects.filter(deleted_seq__isnull=True).count() == first[2] * 2
    assert Response.objects.exists()


def test_its_pages_open_and_removing_the_demo_takes_it_away():
    call_command("seed_scale", customers=1, factor=1, verbosity=0)
    partner = sign_in(Client(), User.objects.get(email="partner1@scale.example"))
    customer, roadmap = Customer.objects.get(), Roadmap.objects.get()
    paths = ["/my-day/", "/customers/", "/leader/", "/customers/interviews/", f"/roadmaps/{roadmap.pk}/"]
    paths += [f"/customers/{customer.pk}/", f"/customers/{customer.pk}/quotes/", f"/customers/{customer.pk}/pains/"]
    assert {path: partner.get(path).status_code for path in paths} == dict.fromkeys(paths, 200)
    call_command("remove_demo", verbosity=0)
    assert not Customer.objects.exists()
    assert not Quote.objects.exists()
    assert not User.objects.exists()
