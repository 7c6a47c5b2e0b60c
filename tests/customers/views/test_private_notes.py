"""The team's own notes: no customer and no leader ever meets them."""

import pytest
from django.urls import reverse

from customers.actions.private_notes import keep_note
from customers.models import PrivateNote
from pmo_portal.activity.models import Entry, TeamEntry
from tests.sql import count_queries


def notes(customer):
    return reverse("customers:private-notes-index", args=[customer.pk])


@pytest.mark.django_db
def test_a_note_is_kept_and_read_by_the_team_only(people, client_of):
    assert client_of(people.staff).post(notes(people.larkfield), {"body": "Tread softly."}).status_code == 302
    assert "Tread softly." in client_of(people.lead).get(notes(people.larkfield)).content.decode()
    assert TeamEntry.objects.filter(verb="note.kept").exists()
    assert not Entry.objects.exists()
    for person in (people.leader, people.sponsor):
        assert client_of(person).get(notes(people.larkfield)).status_code == 403


@pytest.mark.django_db
def test_too_long_comes_back(people, client_of):
    response = client_of(people.staff).post(notes(people.larkfield), {"body": "y" * 10_001})
    assert response.status_code == 422
    assert "y" * 10_001 in response.content.decode()


@pytest.mark.django_db
def test_removed_for_good(people, client_of):
    note = keep_note(actor=people.staff, customer_id=people.larkfield.pk, body="Old")
    url = reverse("customers:private-notes-delete", args=[note.pk])
    client = client_of(people.staff)
    assert client.get(url).status_code == 405
    assert client.post(url).status_code == 302
    assert not PrivateNote.objects.exists()
    assert client.post(url).status_code == 404


@pytest.mark.django_db
@pytest.mark.parametrize("rows", [1, 10, 100])
def test_takes_six_statements_whatever_the_rows(people, client_of, rows):
    for number in range(rows):
        keep_note(actor=people.staff, customer_id=people.larkfield.pk, body=f"Note {number}")
    assert count_queries(client_of(people.staff), notes(people.larkfield)) == 5
