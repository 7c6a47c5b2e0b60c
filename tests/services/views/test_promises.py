"""The ledger in the browser: a page for both sides, buttons for whose turn it is, and links in mails."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from pmo_portal.core import clock
from services.actions.promising import promise_something
from services.models import Mail, Promise
from services.queries.mail_words import words_of
from services.queries.promise_links import promise_link
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def made(people, side="pmo", text="Two names"):
    due = clock.now().date() + timedelta(days=3)
    actor = people.staff if side == "pmo" else people.sponsor
    return promise_something(actor=actor, customer_id=people.larkfield.pk, side=side, text=text, due_date=due)


def index(people):
    return reverse("services:promises-index", args=[people.larkfield.pk])


def posted(people, **changes):
    day = clock.now().date() + timedelta(days=4)
    given = {"text": "Name two people", "side": "customer", "partner": people.staff.pk, "due_date": day.isoformat()}
    return {**given, **changes}


@pytest.mark.parametrize("who", ["staff", "sponsor", "editor"])
def test_either_side_marks_a_sentence_a_promise(client_of, people, who):
    url = reverse("services:promises-new", args=[people.larkfield.pk]) + "?kind=card&origin=/roadmaps/1/&text=Hello"
    client = client_of(getattr(people, who))
    assert "Hello" in client.get(url).content.decode()
    assert client.post(url, posted(people)).headers["Location"] == index(people)
    row = Promise.objects.get()
    assert (row.text, row.side, row.origin, row.origin_path) == ("Name two people", "customer", "card", "/roadmaps/1/")


@pytest.mark.parametrize(
    ("field", "value"),
    [("text", ""), ("text", "x" * 301), ("due_date", "2001-01-01"), ("due_date", "2027-02-30"), ("contact", "99999"),
     ("partner", "0"), ("side", "god")],
)  # fmt: skip
def test_bad_input_comes_back_as_typed(client_of, people, field, value):
    url = reverse("services:promises-new", args=[people.larkfield.pk])
    response = client_of(people.sponsor).post(url, posted(people, **{field: value}))
    assert response.status_code == 422
    assert not Promise.objects.exists()


def test_the_page_offers_the_word_to_the_receiver_alone(client_of, people):
    promise = made(people)
    show = reverse("services:promises-show", args=[promise.pk])
    assert 'value="kept"' not in client_of(people.staff).get(show).content.decode()
    client = client_of(people.sponsor)
    assert 'value="kept"' in client.get(show).content.decode()
    client.post(reverse("services:promise-verdicts-create", args=[promise.pk]), {"word": "kept"})
    assert Promise.objects.get().state == "kept"
    again = client.post(reverse("services:promise-verdicts-create", args=[promise.pk]), {"word": "kept"}, follow=True)
    assert "over already" in again.content.decode()


def test_a_new_day_is_asked_for_with_a_reason(client_of, people):
    promise = made(people)
    url = reverse("services:promise-days-new", args=[promise.pk])
    client = client_of(people.staff)
    early = {"day": promise.due_date.isoformat(), "reason": "x"}
    assert client.post(url, early).status_code == 422
    later = {"day": (promise.due_date + timedelta(days=2)).isoformat(), "reason": "The list is not clean yet"}
    assert client.post(url, later).status_code == 302
    assert "The list is not clean yet" in client_of(people.sponsor).get(index(people)).content.decode()


def test_a_link_counts_only_when_it_is_pressed(client_of, people):
    promise = made(people)
    client_of(people.staff).post(reverse("services:promise-dones-create", args=[promise.pk]))
    words = words_of(Mail.objects.select_related("recipient", "customer").get(kind="promise_asked"))
    link = promise_link(promise, "receiver")
    assert link in words.text
    client = Client()
    assert client.get(link).status_code == client.head(link).status_code == 200
    assert Promise.objects.get().state == "open"
    assert client.post(link, {"word": "kept"}).status_code == 302
    row = Promise.objects.get()
    assert (row.state, row.events.last().by) == ("kept", people.sponsor)
    assert client.post(link, {"word": "not_yet"}).status_code == 422


def test_the_givers_link_says_done_and_nothing_else(client_of, people):
    promise = made(people, "customer")
    words = words_of(Mail.objects.select_related("recipient", "customer").get(kind="promise_due"))
    link = promise_link(promise, "giver")
    assert link in words.html
    assert Client().post(link, {"word": "kept"}).status_code == 422
    assert Client().post(link, {"word": "done"}).status_code == 302
    row = Promise.objects.get()
    assert (row.state, bool(row.said_done_at)) == ("open", True)


@pytest.mark.parametrize("token", ["x", "WzEsMl0:1tZ:abc"])
def test_a_wrong_link_leads_nowhere(people, token):
    assert Client().get(reverse("services:promise-links-edit", args=[token])).status_code == 404


def test_the_page_takes_the_same_queries_for_one_and_for_many(client_of, people):
    client = client_of(people.sponsor)
    made(people)
    few = count_queries(client, index(people))
    for number in range(8):
        made(people, "customer" if number % 2 else "pmo", f"Promise {number}")
    assert count_queries(client, index(people)) == few == 6
