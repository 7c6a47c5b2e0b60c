"""An order turned into days: one card after the other, and releases that wait for a free slot."""

import pytest

from roadmaps.rules.priority import Candidate
from roadmaps.rules.schedules import Capacity, Course, first_relief, hours_felt, schedule

FULL = Capacity(30, 99)


def test_days_first_relief_and_hours_felt():
    days = schedule([Candidate("small", 160, 3, 9), Candidate("big", 300, 20, 60)], FULL)
    assert [(card.start, card.release, card.adopted) for card in days] == [(0, 3, 12), (3, 23, 83)]
    assert first_relief(days) == 12
    assert hours_felt(days) == pytest.approx(160 * 12 / 30 + 300 * 83 / 30)


def test_half_the_days_a_month_take_twice_as_long_and_slots_hold_a_release_back():
    cards = [Candidate("a", 10, 3), Candidate("b", 10, 3)]
    assert [card.release for card in schedule(cards, Capacity(15, 2))] == [6, 12]
    assert [card.release for card in schedule(cards, Capacity(15, 1))] == [6, 30]


@pytest.mark.parametrize(("days", "slots"), [(0, 1), (-1, 1), (10, 0)])
def test_no_capacity_is_no_plan(days, slots):
    with pytest.raises(ValueError, match="at least"):
        Capacity(days, slots)


def test_what_gives_nothing_back_begins_no_relief_and_what_is_not_estimated_takes_no_time():
    days = schedule([Candidate("unknown", 900, None), Candidate("nothing", 0, 5), Candidate("some", 1, 5)], FULL)
    assert [card.key for card in days] == ["nothing", "some"] and first_relief(days) == 10
    assert first_relief(days[:1]) is None


def test_a_course_can_be_copied_before_it_goes_on():
    course = Course(FULL)
    course.take(Candidate("a", 30, 3))
    other = course.copy()
    other.take(Candidate("b", 30, 4))
    assert (course.at, course.hours, course.relief, course.taken) == (3, 3, 3, {0: 1})
    assert (other.at, other.hours, other.relief, other.taken) == (7, 10, 3, {0: 2})
