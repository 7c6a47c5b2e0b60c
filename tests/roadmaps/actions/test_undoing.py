"""Undo takes back one's own change and nobody else's; overtaken values come back as suggestions; undoing an undo is redo."""

import pytest

from roadmaps.models import Operation
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def undo(person, roadmap, answer) -> dict:
    return send_one(person, roadmap, "undo", target=answer["seq"])


def test_words_of_others_inside_mine_stay_and_redo_puts_mine_around_them(people, roadmap):
    card = add_card(people, roadmap)
    typed = send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=["the quick fox"])
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=2, op=[4, "very ", 9])
    taken_back = undo(people.staff, roadmap, typed)
    assert (taken_back["kind"], fresh(card).outcome) == ("text", "very ")
    assert undo(people.staff, roadmap, taken_back)["ok"]
    assert fresh(card).outcome == "the very quick fox"
    assert list(Operation.objects.order_by("seq").values_list("undoes", flat=True)) == [None, None, None, 2, 4]


def test_a_value_comes_back_or_waits_when_somebody_changed_it_since(people, roadmap):
    card = add_card(people, roadmap)
    mine = send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="S")
    assert undo(people.staff, roadmap, mine)["kind"] == "set" and fresh(card).effort == ""
    mine = send_one(people.staff, roadmap, "set", item=card, field="effort", value="M")
    send_one(people.lead, roadmap, "set", item=card, field="effort", value="XL")
    assert undo(people.staff, roadmap, mine)["kind"] == "suggest"
    assert fresh(card).effort == "XL"
    waiting = roadmap.suggestions.get()
    assert (waiting.value, waiting.reason) == ("", "undo")


def test_a_moved_card_goes_back_between_its_neighbours(people, roadmap):
    first, card, last = (add_card(people, roadmap, title) for title in ("One", "Two", "Three"))
    moved = send_one(people.sponsor, roadmap, "move", item=card, lane=lanes_of(roadmap)["later"])
    assert undo(people.sponsor, roadmap, moved)["kind"] == "move"
    assert fresh(first).rank < fresh(card).rank < fresh(last).rank and card.lane_id == first.lane_id


def test_a_card_that_was_added_or_taken_off_comes_back(people, roadmap):
    card = add_card(people, roadmap, by=people.editor)
    gone = undo(people.editor, roadmap, {"seq": 1})
    assert gone["kind"] == "delete" and fresh(card).deleted_seq == gone["seq"]
    assert send_one(people.staff, roadmap, "undelete", item=card)["ok"]
    again = send_one(people.staff, roadmap, "delete", item=card)
    assert undo(people.staff, roadmap, again)["kind"] == "undelete" and fresh(card).deleted_seq is None


def test_a_card_on_which_others_wrote_stays(people, roadmap):
    card = add_card(people, roadmap, by=people.editor)
    send_one(people.staff, roadmap, "text", item=card, field="why", base=1, op=["Because"])
    assert not undo(people.editor, roadmap, {"seq": 1})["ok"] and fresh(card).deleted_seq is None


def test_a_suggestion_is_taken_back(people, roadmap):
    card = add_card(people, roadmap)
    wish = send_one(people.suggester, roadmap, "suggest", item=card, field="why", base=1, value="Because")
    assert undo(people.suggester, roadmap, wish) == {**undo_answer(roadmap), "kind": "withdraw"}
    assert roadmap.suggestions.get().state == "withdrawn"


def undo_answer(roadmap) -> dict:
    last = Operation.objects.order_by("-seq").first()
    return {"id": str(last.op_id), "ok": True, "seq": last.seq}


@pytest.mark.parametrize("who", ["lead", "sponsor", "suggester"])
def test_nobody_undoes_what_somebody_else_did(people, roadmap, who):
    card = add_card(people, roadmap)
    mine = send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=["x"])
    assert "own" in undo(getattr(people, who), roadmap, mine)["error"]
    assert fresh(card).outcome == "x"


@pytest.mark.parametrize("target", [None, 0, 99, 2**63 - 1])
def test_what_is_not_there_cannot_be_undone(people, roadmap, target):
    add_card(people, roadmap)
    assert not send_one(people.staff, roadmap, "undo", target=target)["ok"]


def test_undoing_twice_and_undoing_on_a_card_that_is_gone_is_refused_with_a_sentence(people, roadmap):
    card = add_card(people, roadmap)
    mine = send_one(people.staff, roadmap, "text", item=card, field="outcome", base=1, op=["x"])
    assert undo(people.staff, roadmap, mine)["ok"]
    assert undo(people.staff, roadmap, mine)["error"] == "Nothing is left of this change."
    send_one(people.staff, roadmap, "delete", item=card)
    assert "taken off" in undo(people.staff, roadmap, mine)["error"]
