"""The door of the roadmap: every operation is answered once, logged without a gap, and folds to what the tables say."""

import uuid

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from roadmaps.actions.operations import EpochChanged, TooManyOperations
from roadmaps.models import Item, Operation
from tests.roadmaps.board import add_card, fresh, lanes_of, op, roadmap_of, send, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def test_a_card_is_added_changed_moved_and_logged_without_a_gap(people, roadmap):
    card = add_card(people, roadmap, outcome="We see one list")
    answers = send(
        people.sponsor,
        roadmap,
        op("text", item=card, field="outcome", base=1, op=[7, "only ", 8]),
        op("set", item=card, field="adoption", base=1, value={"start": "2026-12-01", "end": "2027-01-22"}),
        op("move", item=card, lane=lanes_of(roadmap)["next"]),
    )
    assert [(answer["ok"], answer["seq"], answer["kind"]) for answer in answers] == [
        (True, 2, "text"),
        (True, 3, "set"),
        (True, 4, "move"),
    ]
    card = fresh(card)
    assert card.outcome == "We see only one list"
    assert (card.adoption.upper.isoformat(), card.lane.kind) == ("2027-01-23", "next")
    assert list(Operation.objects.order_by("seq").values_list("seq", flat=True)) == [1, 2, 3, 4]
    assert fresh(roadmap).seq == 4


def test_the_same_operation_twice_is_answered_twice_and_applied_once(people, roadmap):
    card = add_card(people, roadmap)
    change = op("text", item=card, field="title", base=1, op=["X", 23])
    first = send(people.editor, roadmap, change, change)
    again = send(people.editor, roadmap, change)
    assert first[0] == {"id": change["id"], "ok": True, "seq": 2, "kind": "text"}
    assert first[1] == again[0] == first[0] | {"dup": True}
    assert fresh(card).title == "XOne list of open claims"


def test_an_id_of_somebody_else_is_not_answered_as_done(people, roadmap):
    card = add_card(people, roadmap)
    change = op("text", item=card, field="title", base=1, op=["X", 23])
    send(people.editor, roadmap, change)
    assert not send(people.sponsor, roadmap, change)[0]["ok"]


def test_two_people_at_one_value_lose_nothing(people, roadmap):
    card = add_card(people, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="S")
    answer = send_one(people.lead, roadmap, "set", item=card, field="effort", base=1, value="XL")
    assert (answer["ok"], answer["kind"]) == (True, "suggest")
    assert fresh(card).effort == "S"
    waiting = roadmap.suggestions.get()
    assert (waiting.value, waiting.reason, waiting.by) == ("XL", "conflict", people.lead)


def test_two_people_begin_an_empty_text_and_both_are_heard(people, roadmap):
    card = add_card(people, roadmap)
    send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=["one "])
    assert send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=1, op=["two"])["ok"]
    assert send_one(people.editor, roadmap, "set", item=card, field="outcome", base=1, value="!")["ok"]
    assert fresh(card).outcome == "one two!"


def test_the_same_value_from_two_people_is_no_conflict(people, roadmap):
    card = add_card(people, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="S")
    answer = send_one(people.lead, roadmap, "set", item=card, field="effort", base=1, value="S")
    assert answer["kind"] == "set"


def test_old_words_from_a_plain_form_are_merged_with_newer_ones(people, roadmap):
    card = add_card(people, roadmap, outcome="the quick fox")
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=1, op=[4, "very ", 9])
    answer = send_one(people.staff, roadmap, "set", item=card, field="outcome", base=1, value="the quick brown fox")
    assert answer["kind"] == "text"
    assert fresh(card).outcome == "the very quick brown fox"


def test_a_batch_survives_every_kind_of_poison(people, roadmap):
    card = add_card(people, roadmap)
    poison = [
        None,
        [],
        {"id": "x", "k": "set"},
        op("nonsense"),
        op("set", item=card, field="effort", base=1, value="HUGE"),
        op("set", item=card, field="effort", base=99, value="S"),
        op("set", item=card, field="effort", base=-1, value="S"),
        op("set", item=card, field="password", base=1, value="S"),
        op("set", item=card, field="pos", base=1, value="S"),
        op("set", item=card, field="title", base=1, value="\x00" + "x" * 10_001),
        op("set", item=card, field="build_days", base=1, value=10**30),
        op("set", item=card, field="owner", base=1, value=2**63 - 1),
        op("set", item=card, field="pains", base=1, value=[2**63 - 1]),
        op("set", item=card, field="quote", base=1, value=2**62),
        op("set", item=uuid.uuid4(), field="effort", base=1, value="S"),
        op("text", item=card, field="title", base=1, op=[1]),
        op("text", item=card, field="title", base=1, op=["\ud800", 23]),
        op("text", item=card, field="title", base=1, op=["a\nb", 23]),
        op("text", item=card, field="title", base=1, op=["x" * 300, 23]),
        op("text", item=card, field="outcome", base=1, op=["x" * 20_000]),
        op("text", item=card, field="effort", base=1, op=["x"]),
        op("move", item=card, lane=uuid.uuid4()),
        op("move", item=card),
        op("add", item=card, lane=card.lane_id, values={"title": "Again"}),
        op("add", item=uuid.uuid4(), lane=card.lane_id, values={}),
        op("add", item=uuid.uuid4(), lane=card.lane_id, values={"title": ["x"]}),
        op("undelete", item=card),
        op("accept", suggestion=uuid.uuid4()),
    ]
    good = op("set", item=card, field="effort", base=1, value="S")
    answers = send(people.staff, roadmap, *poison, good)
    assert [answer["ok"] for answer in answers] == [False] * len(poison) + [True]
    assert all(answer["error"] for answer in answers[:-1])
    assert fresh(roadmap).seq == 2 and Item.objects.count() == 1 and fresh(card).effort == "S"


def test_who_may_not_come_in(people, roadmap):
    add_card(people, roadmap)
    with pytest.raises(Http404):
        send_one(people.other_sponsor, roadmap, "move")
    for person in (people.viewer, people.leader):
        with pytest.raises(PermissionDenied):
            send_one(person, roadmap, "move")


def test_another_customers_rows_do_not_exist_here(people, roadmap):
    foreign = add_card(people, roadmap_of(people, people.harbour), by=people.staff)
    card = add_card(people, roadmap)
    answers = send(
        people.staff,
        roadmap,
        op("set", item=foreign, field="effort", base=1, value="S"),
        op("move", item=card, lane=foreign.lane_id),
        op("set", item=card, field="owner", base=1, value=people.other_sponsor.pk),
    )
    assert [answer["ok"] for answer in answers] == [False] * 3


def test_a_membership_lost_meanwhile_counts_at_once(people, roadmap):
    card = add_card(people, roadmap)
    people.editor.portal_memberships = [{"customer": people.larkfield.pk, "role": "editor"}]
    people.editor.memberships.all().delete()
    with pytest.raises(PermissionDenied):
        send_one(people.editor, roadmap, "text", item=card, field="title", base=1, op=["X", 23])


def test_limits_of_a_post(people, roadmap):
    with pytest.raises(TooManyOperations):
        send(people.staff, roadmap, *[op("move")] * 51)
    with pytest.raises(EpochChanged):
        send(people.staff, roadmap, op("move"), epoch=2)


def test_edits_of_a_card_that_was_taken_off_are_kept_as_suggestions(people, roadmap):
    card = add_card(people, roadmap, outcome="One list")
    send_one(people.staff, roadmap, "delete", item=card)
    answers = send(
        people.sponsor,
        roadmap,
        op("text", item=card, field="outcome", base=1, op=[8, " for all"]),
        op("move", item=card, lane=card.lane_id),
    )
    assert [answer["kind"] for answer in answers] == ["suggest", "suggest"]
    assert {row.reason for row in roadmap.suggestions.all()} == {"deleted_item"}
    assert roadmap.suggestions.get(field="outcome").value == "One list for all"
    assert send_one(people.staff, roadmap, "undelete", item=card)["ok"]
    assert fresh(card).deleted_seq is None
