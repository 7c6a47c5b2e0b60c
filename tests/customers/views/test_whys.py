"""The ladder of "Why?" as pages."""

import uuid

import pytest
from django.urls import reverse

from customers.actions.whys import add_why, revise_why
from customers.models import Why
from tests.customers import notebook


def ladder(pain):
    return reverse("customers:whys-index", args=[pain.pk])


@pytest.mark.django_db
def test_a_rung_is_written_once_however_often_it_is_posted(people, client_of):
    pain, client = notebook.pain(people), client_of(people.editor)
    form = {"text": "Nobody owns the list.", "form_key": str(uuid.uuid4())}
    for _ in range(3):
        assert client.post(ladder(pain), form).status_code == 302
    assert Why.objects.count() == 1
    page = client.get(reverse("customers:pains-show", args=[pain.pk])).content.decode()
    assert "Root cause, as we know it today" in page and "Nobody owns the list." in page


@pytest.mark.django_db
def test_nothing_and_too_much_come_back_with_a_sentence(people, client_of):
    pain, client = notebook.pain(people), client_of(people.staff)
    assert client.post(ladder(pain), {"text": "  "}).status_code == 422
    page = client.post(ladder(pain), {"text": "x" * 301})
    assert page.status_code == 422 and "x" * 301 in page.content.decode()
    assert not Why.objects.exists()


@pytest.mark.django_db
def test_a_stale_rewording_shows_both(people, client_of):
    why = add_why(actor=people.staff, pain_id=notebook.pain(people).pk, text="First")
    revise_why(actor=people.staff, why_id=why.pk, seen=1, text="Theirs")
    url = reverse("customers:whys-edit", args=[why.pk])
    page = client_of(people.sponsor).post(url, {"text": "Mine", "seen_version": 1})
    assert page.status_code == 409 and "Theirs" in page.content.decode() and "Mine" in page.content.decode()


@pytest.mark.django_db
def test_a_rung_moves_up_or_down_only(people, client_of):
    why = add_why(actor=people.staff, pain_id=notebook.pain(people).pk, text="First")
    url, client = reverse("customers:why-positions-update", args=[why.pk]), client_of(people.staff)
    assert client.post(url, {"direction": "sideways"}).status_code == 400
    assert client.get(url).status_code == 405
