"""Suggestions: who decides, what comes of it, and that nobody decides twice."""

import uuid

import pytest

from customers.models import ValueStatement
from pmo_portal.core import clock
from roadmaps.models import Item, Operation
from services.models import Notice
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    return add_card(people, roadmap, outcome="the quick fox")


def suggest(person, roadmap, **parts) -> str:
    answer = send_one(person, roadmap, "suggest", **parts)
    assert answer["ok"], answer
    return answer["id"]


def test_words_accepted_are_merged_with_what_came_since(people, roadmap, card):
    wish = suggest(people.suggester, roadmap, item=card, field="outcome", base=1, value="the quick brown fox")
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=2, op=[4, "very ", 9])
    assert send_one(people.staff, roadmap, "accept", suggestion=wish)["ok"]
    assert fresh(card).outcome == "the very quick brown fox"
    last = Operation.objects.order_by("seq").last()
    assert (last.kind, last.via, last.actor, last.body["suggested_by"]) == (
        "text",
        "suggestion",
        people.staff,
        people.suggester.pk,
    )
    assert roadmap.suggestions.get().state == "accepted"


def test_a_value_a_place_and_a_whole_card_are_accepted(people, roadmap, card):
    lanes, identity = lanes_of(roadmap), uuid.uuid4()
    days = {"start": "2026-12-01", "end": "2026-12-02"}
    wishes = [
        suggest(people.suggester, roadmap, item=card, field="adoption", base=1, value=days),
        suggest(people.suggester, roadmap, item=card, field="pos", lane=lanes["later"]),
        suggest(people.suggester, roadmap, item=identity, field="card", lane=lanes["next"], values={"title": "Wish"}),
    ]
    assert all(send_one(people.staff, roadmap, "accept", suggestion=wish)["ok"] for wish in wishes)
    card = fresh(card)
    assert card.adoption.lower.isoformat() == "2026-12-01" and card.lane == lanes["later"]
    assert Item.objects.get(pk=identity).title == "Wish"
    assert fresh(roadmap).seq == Operation.objects.count() == 10


@pytest.mark.parametrize(("by", "decider", "may"), [
    ("suggester", "sponsor", False),
    ("suggester", "suggester", False),
    ("suggester", "staff", True),
    ("staff", "sponsor", True),
    ("staff", "lead", False),
])  # fmt: skip
def test_the_other_side_decides(people, roadmap, card, by, decider, may):
    wish = suggest(getattr(people, by), roadmap, item=card, field="why", base=1, value="Because")
    assert send_one(getattr(people, decider), roadmap, "accept", suggestion=wish)["ok"] == may


def value_of(customer, text):
    return ValueStatement.objects.create(
        customer=customer, text=text, importance=9, satisfaction=3, stated_at=clock.now()
    )


def test_declining_needs_a_reason_and_keeps_it(people, roadmap, card):
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    assert not send_one(people.staff, roadmap, "decline", suggestion=wish)["ok"]
    why = {"suggestion": wish, "reason": "We do it in March."}
    assert "instead" in send_one(people.staff, roadmap, "decline", **why)["error"]
    assert send_one(people.staff, roadmap, "decline", **why, alternative="A list on paper")["ok"]
    row = roadmap.suggestions.get()
    assert (row.state, row.decision_reason, row.decided_by) == ("declined", "We do it in March.", people.staff)
    assert row.alternative == "A list on paper" and fresh(card).why == ""
    assert Notice.objects.get(user=people.suggester).label == "Maya Lindqvist said not now to: why"


def test_what_is_offered_instead_serves_something_that_they_value(people, roadmap, card):
    value = value_of(people.larkfield, "Nobody is surprised")
    theirs = value_of(people.harbour, "Other words")
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    no = {"suggestion": wish, "reason": "Not in winter.", "alternative": "A list on paper"}
    assert "Choose which" in send_one(people.staff, roadmap, "decline", **no)["error"]
    assert not send_one(people.staff, roadmap, "decline", **no, serves=theirs.pk)["ok"]
    assert send_one(people.staff, roadmap, "decline", **no, serves=value.pk)["ok"]
    assert roadmap.suggestions.get().alternative_value == value


def test_a_customer_declines_with_a_reason_alone(people, roadmap, card):
    wish = suggest(people.staff, roadmap, item=card, field="why", base=1, value="Because")
    assert send_one(people.sponsor, roadmap, "decline", suggestion=wish, reason="Not in our busy week.")["ok"]


def test_the_second_decision_is_told_who_was_first(people, roadmap, card):
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    send_one(people.staff, roadmap, "accept", suggestion=wish)
    answer = send_one(people.lead, roadmap, "accept", suggestion=wish)
    assert not answer["ok"] and "Maya Lindqvist" in answer["error"]


def test_only_its_author_takes_a_suggestion_back(people, roadmap, card):
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    assert not send_one(people.staff, roadmap, "withdraw", suggestion=wish)["ok"]
    assert send_one(people.suggester, roadmap, "withdraw", suggestion=wish)["ok"]
    assert roadmap.suggestions.get().state == "withdrawn"


def test_a_conflict_is_decided_by_whoever_may_edit(people, roadmap, card):
    send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="S")
    wish = send_one(people.lead, roadmap, "set", item=card, field="effort", base=1, value="L")["id"]
    assert not send_one(people.sponsor, roadmap, "accept", suggestion=wish)["ok"]
    assert send_one(people.lead, roadmap, "accept", suggestion=wish)["ok"]
    assert fresh(card).effort == "L"


def test_nothing_is_written_on_a_card_that_was_taken_off(people, roadmap, card):
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    send_one(people.staff, roadmap, "delete", item=card)
    assert not send_one(people.staff, roadmap, "accept", suggestion=wish)["ok"]
    assert roadmap.suggestions.get().state == "open"


def test_a_suggestion_of_another_roadmap_is_not_there(people, roadmap, card):
    other = roadmap_of(people, people.harbour)
    wish = suggest(people.suggester, roadmap, item=card, field="why", base=1, value="Because")
    assert not send_one(people.staff, other, "accept", suggestion=wish)["ok"]
