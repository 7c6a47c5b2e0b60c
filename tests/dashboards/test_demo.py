"""The demo organisation: written through the actions, once, and every first page shows it."""

import pytest
from django.core.management import call_command
from django.test import Client

from customers.models import Customer, PainPoint, Quote
from pmo_portal.accounts.models import User
from services.models import Mail, Response
from tests.people import sign_in

pytestmark = pytest.mark.django_db


def test_the_demo_is_written_once_and_mails_nobody_about_the_past(demo_organisation):
    call_command("seed_demo", verbosity=0)
    assert Customer.objects.filter(is_demo=True).count() == 8
    assert Quote.objects.count() >= 15
    assert PainPoint.objects.filter(relieved_at__isnull=False).exists()
    assert Response.objects.count() > 200
    assert not Mail.objects.filter(state="waiting", due_at__lt=User.objects.earliest("created_at").created_at).exists()
    for email, path in (
        ("maya.lindqvist@northway.example", "/my-day/"),
        ("ruth.adeyemi@larkfield.example", "/customer-home/"),
        ("eleanor.voss@northway.example", "/leader/"),
    ):
        assert sign_in(Client(), User.objects.get(email=email)).get(path).status_code == 200


def test_a_portal_with_people_gets_no_demo_by_itself(people):
    call_command("seed_demo", "--if-new", verbosity=0)
    assert Customer.objects.filter(is_demo=True).count() == 0
