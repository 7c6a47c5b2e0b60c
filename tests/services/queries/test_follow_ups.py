"""Follow-ups are listed by due time, and only what is somebody's own may be filled in."""

from datetime import timedelta

import pytest

from customers.models import Consent, Quote
from pmo_portal.core import clock
from services.models import FollowUp
from services.queries.follow_ups import colleagues, customers_to_choose, list_follow_ups, people_to_promise, prefilled

pytestmark = pytest.mark.django_db


@pytest.fixture
def quote(people):
    consent = Consent.objects.create(
        customer=people.larkfield, speaker="Kwame", state="recorded", decided_at=clock.now()
    )
    return Quote.objects.create(
        customer=people.larkfield,
        consent=consent,
        speaker="Kwame",
        text="By Friday I no longer know",
        tag="pain",
        said_at=clock.now(),
    )


def test_late_and_ahead_are_apart(follow_up, people):
    now = clock.now()
    ahead = list_follow_ups(people.staff, {}, now)
    late = list_follow_ups(people.staff, {}, now + timedelta(days=30))
    assert (ahead.overdue, [row.pk for row in ahead.ahead]) == ([], [follow_up.pk])
    assert ([row.pk for row in late.overdue], late.ahead) == ([follow_up.pk], [])


def test_what_is_done_is_never_late(follow_up, people):
    FollowUp.objects.update(state="done", done_at=clock.now())
    found = list_follow_ups(people.staff, {"state": "done"}, clock.now() + timedelta(days=30))
    assert (found.overdue, len(found.ahead)) == ([], 1)


@pytest.mark.parametrize("raw", ["x", "٣", "9" * 40, "-1"])
def test_a_strange_customer_fails_nowhere(follow_up, people, raw):
    assert list_follow_ups(people.staff, {"customer": raw}, clock.now()).state == "open"


def test_a_quote_brings_its_customer(quote, people):
    known = prefilled(people.staff, {"quote": str(quote.pk), "title": "Send", "kind": "promise"})
    assert (known["quote"], known["customer"], known["kind"]) == (quote, people.larkfield, "promise")


def test_words_taken_back_bring_nothing(quote, people):
    Consent.objects.update(state="withdrawn")
    assert prefilled(people.staff, {"quote": str(quote.pk)})["quote"] is None


@pytest.mark.parametrize(
    "origin", ["https://evil.example", "//evil.example", "/\\evil.example", "javascript:x", "customers/1/"]
)
def test_only_our_own_pages_are_where_it_came_from(people, origin):
    assert prefilled(people.staff, {"origin": origin})["origin_path"] == ""


def test_choices_are_the_actors(people):
    assert set(colleagues()) == {people.staff, people.lead}
    assert set(customers_to_choose(people.staff)) == {people.larkfield, people.harbour}
    assert not customers_to_choose(people.leader).exists()
    assert {person.customer for person in people_to_promise(people.staff, people.harbour)} == {people.harbour}
    assert not people_to_promise(people.staff, None).exists()
