"""Breathing room: capacity less disruption, and what it forbids."""

import pytest

from customers.rules.breathing import Taps, changes_to_spare, enough_to_free, may_enter_now, room_of, team_room


@pytest.mark.parametrize(
    ("free", "needs", "weights", "left", "spare"),
    [(40, 10, [1, 2], 1.0, 1), (20, 10, [3], -1.0, 0), (0, 8, [], 0.0, 0), (30, 8, [1], 2.75, 2)],
)
def test_room_is_capacity_less_disruption(free, needs, weights, left, spare):
    room = room_of(free_hours=free, hours_a_change=needs, active_weights=weights)
    assert room.left == pytest.approx(left)
    assert changes_to_spare(room) == spare


@pytest.mark.parametrize(("free", "needs", "weights"), [(-1, 8, []), (1, 0, []), (1, 8, [4]), (1, 8, [0])])
def test_what_cannot_be_is_refused(free, needs, weights):
    with pytest.raises(ValueError, match=r"\.$"):
        room_of(free_hours=free, hours_a_change=needs, active_weights=weights)


def test_without_room_a_capability_waits_unless_somebody_says_why():
    full = room_of(free_hours=8, hours_a_change=8, active_weights=[2])
    even = room_of(free_hours=16, hours_a_change=8, active_weights=[2])
    assert not may_enter_now(kind="capability", room=full)
    assert not may_enter_now(kind="capability", room=full, reason="  ")
    assert may_enter_now(kind="capability", room=full, reason="The law changes in May.")
    assert may_enter_now(kind="relief", room=full)
    assert may_enter_now(kind="capability", room=even)
    assert may_enter_now(kind="capability", room=None)


def test_the_room_of_a_team_is_the_middle_of_its_people():
    taps = [Taps(16, 1, 0, 0, 10), Taps(8, 1, 1, 0, 50), Taps(0, 0, 0, 1, 75)]
    team = team_room(taps)
    assert (team.room.capacity, team.room.disruption, team.room.left) == (1, 3, -2)
    assert (team.free_hours, team.fire_pct, team.answers, team.hours_missing) == (8, 50, 3, 16)
    assert team_room([]) is None
    assert team_room([Taps(40, 0, 0, 0, 0)]).hours_missing == 0


@pytest.mark.parametrize(("missing", "chosen"), [(0, []), (10, [2]), (161, [2, 1]), (999, [2, 1, 3]), (-4, [])])
def test_the_biggest_reliefs_that_free_enough(missing, chosen):
    assert enough_to_free([(1, 40.0), (2, 160.0), (3, 1.0)], missing) == chosen
