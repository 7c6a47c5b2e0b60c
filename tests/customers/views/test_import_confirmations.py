"""Confirming: open questions and unreadable files write nothing and say so."""

import pytest

from customers.actions.imports import upload_transcript
from customers.models import Interview
from tests.customers.transcript_files import GOOD, HEADER

pytestmark = pytest.mark.django_db


def confirm(people, client_of, text):
    draft = upload_transcript(
        actor=people.staff, customer_id=people.larkfield.pk, filename="turns.csv", raw=text.encode()
    )
    return client_of(people.staff).post(f"/customers/imports/{draft.pk}/confirmation/", follow=True).content.decode()


def test_open_questions_hold_it_back(people, client_of):
    assert "Nothing was written yet" in confirm(people, client_of, GOOD)
    assert Interview.objects.count() == 0


def test_a_file_of_bad_rows_only_writes_nothing(people, client_of):
    assert "no row of this file" in confirm(people, client_of, f"{HEADER}\nonly,three,cells\n")
    assert Interview.objects.count() == 0


@pytest.mark.parametrize("person", ["leader", "sponsor", "viewer"])
def test_only_the_pmo_confirms(people, client_of, person):
    assert client_of(getattr(people, person)).post("/customers/imports/1/confirmation/").status_code == 403


def test_a_get_confirms_nothing(people, client_of):
    assert client_of(people.staff).get("/customers/imports/1/confirmation/").status_code == 405
    assert client_of(people.staff).post("/customers/imports/1/confirmation/").status_code == 404
