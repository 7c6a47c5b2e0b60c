"""Noting a real contact outside an interview."""

import pytest
from django.urls import reverse

from customers.models import Contact
from pmo_portal.activity.models import Entry, TeamEntry


@pytest.mark.django_db
def test_a_talk_on_the_phone_counts_and_is_logged_once_a_day(people, client_of):
    ruth = Contact.objects.get(user=people.sponsor)
    client, url = client_of(people.staff), reverse("customers:touches-create", args=[ruth.pk])
    assert [client.post(url).status_code for _ in range(2)] == [302, 302]
    ruth.refresh_from_db()
    assert ruth.touched_at is not None
    assert TeamEntry.objects.filter(verb="contact.touched").count() == 1
    assert not Entry.objects.filter(verb="contact.touched").exists()


@pytest.mark.django_db
def test_wrong_method_and_wrong_role(people, client_of):
    url = reverse("customers:touches-create", args=[Contact.objects.get(user=people.sponsor).pk])
    assert client_of(people.staff).get(url).status_code == 405
    assert client_of(people.leader).post(url).status_code == 403
    assert client_of(people.staff).post(reverse("customers:touches-create", args=[0])).status_code == 404
