"""A fresh first link for somebody whose mail lay too long."""

import pytest
from django.urls import reverse

from services.models import Mail

pytestmark = pytest.mark.django_db


def url_for(user):
    return reverse("accounts:invitations-create", args=[user.pk])


def test_the_lead_sends_a_fresh_link(people, client_of):
    assert client_of(people.lead).post(url_for(people.staff)).url == "/accounts/people/"
    assert Mail.objects.get(kind="invitation").recipient == people.staff


def test_nobody_else_does_and_customers_are_not_found(people, client_of):
    assert client_of(people.staff).post(url_for(people.staff)).status_code == 403
    lead = client_of(people.lead)
    assert lead.post(url_for(people.sponsor)).status_code == 404
    assert lead.get(url_for(people.staff)).status_code == 405
    assert not Mail.objects.exists()
