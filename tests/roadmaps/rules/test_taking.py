"""An order becomes as few moves as can be."""

from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.taking import Move, filled, moves

ALL = lambda card, lane: True  # noqa: E731


def play(now, found):
    """Do the moves as the board does them."""
    lanes = {lane: list(cards) for lane, cards in now.items()}
    for move in found:
        for cards in lanes.values():
            if move.card in cards:
                cards.remove(move.card)
        target = lanes.setdefault(move.lane, [])
        if move.after in target:
            target.insert(target.index(move.after) + 1, move.card)
        elif move.before in target:
            target.insert(target.index(move.before), move.card)
        else:
            target.append(move.card)
    return lanes


def test_lanes_keep_their_number_and_who_may_not_enter_waits():
    lanes = [("now", 2), ("next", 1), ("later", 0)]
    assert filled(lanes, list("abcd"), ALL) == {"now": ["a", "b"], "next": ["c"], "later": ["d"]}
    no_a_now = lambda card, lane: (card, lane) != ("a", "now")  # noqa: E731
    assert filled(lanes, list("abcd"), no_a_now) == {"now": ["b", "c"], "next": ["a"], "later": ["d"]}


def test_only_what_stands_wrong_moves():
    assert moves({"now": ["a", "b", "c"]}, {"now": ["c", "a", "b"]}) == [Move("c", "now", None, "a")]
    assert moves({"now": ["a", "b"]}, {"now": ["a", "b"]}) == []


@given(st.permutations(list("abcdefg")), st.permutations(list("abcdefg")), st.integers(0, 7), st.integers(0, 7))
def test_the_moves_lead_there(start, end, cut, cut_later):
    now = {"now": start[:cut], "next": start[cut:]}
    wanted = {"now": end[:cut_later], "next": end[cut_later:]}
    assert play(now, moves(now, wanted)) == wanted
