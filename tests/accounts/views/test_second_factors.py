"""A lost phone does not lock anybody out for ever, and taking a factor away is the lead's alone."""

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.messages import get_messages
from django.test import Client
from django.urls import reverse

from pmo_portal.accounts.models import Session
from pmo_portal.activity.models import TeamEntry
from tests.accounts.doors import enter_password, give_password, give_totp

pytestmark = pytest.mark.django_db


def url_of(person) -> str:
    return reverse("accounts:second-factors-delete", args=[person.pk])


def test_the_lead_takes_a_lost_factor_away_and_the_person_sets_up_a_new_one(people, client_of):
    give_password(people.staff)
    give_totp(people.staff)
    theirs = client_of(people.staff)

    assert client_of(people.lead).post(url_of(people.staff)).url == reverse("accounts:people-index")

    assert not Authenticator.objects.filter(user=people.staff).exists()
    assert not Session.objects.filter(user_id=people.staff.pk).exists()
    assert theirs.get("/").status_code == 302 and "sign-in" in theirs.get("/").url
    again = Client()
    enter_password(again, people.staff)
    assert again.get(reverse("dashboards:my-day-show")).url == reverse("mfa_index")
    assert TeamEntry.objects.filter(verb="person.factors_reset", actor=people.lead).count() == 1


def test_nobody_takes_their_own_away_here(people, client_of):

    response = client_of(people.lead).post(url_of(people.lead))

    assert response.url == reverse("accounts:people-edit", args=[people.lead.pk])
    assert "in your profile" in str(next(iter(get_messages(response.wsgi_request))))


@pytest.mark.parametrize(("who", "status"), [("staff", 403), ("leader", 403), ("sponsor", 403), ("nobody", 302)])
def test_others_may_not(people, client_of, who, status):
    give_totp(people.staff)

    assert client_of(getattr(people, who)).post(url_of(people.staff)).status_code == status
    assert Authenticator.objects.filter(user=people.staff).exists()


def test_the_portal_asks_who_is_there_first(people, client_of):
    give_password(people.lead)
    give_totp(people.staff)

    asked = client_of(people.lead).post(url_of(people.staff))

    assert asked.url.startswith(reverse("account_reauthenticate"))
    assert Authenticator.objects.filter(user=people.staff).exists()


def test_a_customer_or_nobody_is_not_found_and_only_a_post_counts(people, client_of):
    lead = client_of(people.lead)
    assert lead.post(url_of(people.sponsor)).status_code == 404
    assert lead.get(url_of(people.staff)).status_code == 405
