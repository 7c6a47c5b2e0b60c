"""The lens in forms: what a page gets to look for, and the same without JavaScript."""

import json

import pytest
from django.urls import reverse

from services.actions.their_words import take_over_word
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
WORDS, READINGS = reverse("services:lens-words-show"), reverse("services:lens-readings-create")


@pytest.fixture
def their_word(people):
    return take_over_word(
        actor=people.staff, customer_id=people.larkfield.pk, ours="RAID log", theirs="list of worries"
    )


def test_their_word_comes_first_and_only_for_them(client_of, people, their_word):
    client = client_of(people.staff)
    for customer, options in (
        (people.larkfield, ["list of worries", "what could go wrong and who handles it"]),
        (people.harbour, None),
    ):
        found = json.loads(client.get(f"{WORDS}?customer={customer.pk}").content)
        entries = {entry[0]: entry for entry in found["entries"]}
        assert found["profile"]["language"] == "en" and found["words"]["jargon"]
        assert (entries["RAID log"][1] if options else "list of worries") == (options or "list of worries")
        assert entries["RAID log"][2] == (1 if options else 0)


def test_the_words_of_another_customer_are_not_there(client_of, people, their_word):
    client = client_of(people.other_sponsor)
    assert client.get(f"{WORDS}?customer={people.larkfield.pk}").status_code == 404
    assert "worries" not in client.get(WORDS).content.decode()


def test_without_javascript_the_form_is_read_and_nothing_is_kept(client_of, people, their_word):
    data = {
        "lens": "title own*",
        "lens_customer": people.larkfield.pk,
        "title": "<b>RAID log</b>",
        "own1": "It was decided.",
        "x": "stage gate",
    }
    body = client_of(people.staff).post(READINGS, data).content.decode()
    assert "list of worries" in body and "&lt;b&gt;RAID log" in body
    assert "was decided" in body and "say who" in body
    assert "stage gate" not in body


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "nothing to read yet"),
        ("You see it on Friday.", "Reads plainly"),
        ("مرحبا بكم في البوابة", "not the letters"),
        ("word " * 60_000, "word"),
    ],
)
def test_odd_texts(client_of, people, text, said):
    data = {"lens": "a", "lens_customer": people.larkfield.pk, "a": text}
    response = client_of(people.staff).post(READINGS, data)
    assert response.status_code == 200 and said in response.content.decode()


@pytest.mark.parametrize("customer", ["x", "-1", "0", "9" * 30, "٣"])
def test_an_odd_number_means_no_customer(client_of, people, customer):
    assert client_of(people.staff).get(WORDS, {"customer": customer}).status_code == 200
    assert (
        client_of(people.staff).post(READINGS, {"lens": "a", "a": "b c d", "lens_customer": customer}).status_code
        == 200
    )


def test_queries(client_of, people, their_word):
    assert count_queries(client_of(people.staff), f"{WORDS}?customer={people.larkfield.pk}") <= 7
