"""The signed content: the same for the same roadmap, another for anything that both sides see."""

from roadmaps.rules.canonical import canonical, content_hash
from roadmaps.rules.folding import Card


def board(title="One list", rank="a", **values):
    return {"a": Card({"title": title, **values}, "l", rank), "b": Card({"title": "Two"}, "l", "c")}


def test_ranks_and_hidden_fields_are_not_signed_but_words_and_order_are():
    signed = content_hash(board(), ["l"])
    assert len(signed) == 64 and signed == content_hash(board(rank="b"), ["l"])
    assert signed == content_hash(board(build_days=12), ["l"])
    assert signed != content_hash(board(rank="d"), ["l"]) and signed != content_hash(board("One lisT"), ["l"])


def test_a_field_never_filled_in_and_an_empty_one_are_the_same():
    assert canonical(board(why=""), ["l"]) == canonical(board(), ["l"])


def test_a_card_that_was_taken_off_is_not_signed():
    state = board()
    state["b"].is_off = True
    assert "Two" not in canonical(state, ["l"])
