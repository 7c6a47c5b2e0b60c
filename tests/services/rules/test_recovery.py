"""The clock of a recovery case in working hours and holidays of the customer's place, and whom a concern names."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.quiet_hours import may_write
from services.rules.recovery import clock_of, late_steps, named_in, next_step, recheck_from

LONDON, BERLIN, KOLKATA, AUCKLAND = "Europe/London", "Europe/Berlin", "Asia/Kolkata", "Pacific/Auckland"
CHRISTMAS = frozenset({date(2026, 12, 25), date(2026, 12, 26), date(2027, 1, 1)})
NAMES = {1: "Maya Lindqvist", 2: "Will Ng", 3: "Dr Jo Abara"}


def local(zone, *parts):
    return datetime(*parts, tzinfo=ZoneInfo(zone)).astimezone(UTC)


@pytest.mark.parametrize(
    ("zone", "began", "holidays", "hear", "talk", "plan"),
    [
        # Wednesday 10:00: Thursday, Friday, Wednesday.
        (LONDON, (2026, 11, 25, 10), (), (2026, 11, 26, 10), (2026, 11, 27, 10), (2026, 12, 2, 10)),
        # Friday 17:00 still is working time; Friday 19:00 begins on Monday 7:30.
        (LONDON, (2026, 11, 27, 17), (), (2026, 11, 30, 17), (2026, 12, 1, 17), (2026, 12, 4, 17)),
        (LONDON, (2026, 11, 27, 19), (), (2026, 12, 1, 7, 30), (2026, 12, 2, 7, 30), (2026, 12, 7, 7, 30)),
        (BERLIN, (2026, 11, 29, 12), (), (2026, 12, 1, 7, 30), (2026, 12, 2, 7, 30), (2026, 12, 7, 7, 30)),
        # Christmas Eve: the holidays and the weekend do not count.
        (BERLIN, (2026, 12, 24, 9), CHRISTMAS, (2026, 12, 28, 9), (2026, 12, 29, 9), (2027, 1, 4, 9)),
        # The clocks change in between: the local time stays.
        (BERLIN, (2026, 3, 27, 11), (), (2026, 3, 30, 11), (2026, 3, 31, 11), (2026, 4, 3, 11)),
        (LONDON, (2026, 10, 23, 11), (), (2026, 10, 26, 11), (2026, 10, 27, 11), (2026, 10, 30, 11)),
        (AUCKLAND, (2026, 9, 25, 8), (), (2026, 9, 28, 8), (2026, 9, 29, 8), (2026, 10, 2, 8)),
        (KOLKATA, (2028, 2, 28, 16), (), (2028, 2, 29, 16), (2028, 3, 1, 16), (2028, 3, 6, 16)),
    ],
)
def test_limits_are_working_days_of_their_place(zone, began, holidays, hear, talk, plan):
    found = clock_of(local(zone, *began), zone, frozenset(holidays))
    assert (found.hear_by, found.talk_by, found.plan_by) == tuple(local(zone, *day) for day in (hear, talk, plan))


@pytest.mark.parametrize(
    ("zone", "began", "holidays", "asked"),
    [
        (LONDON, (2026, 10, 1, 10), (), (2026, 11, 2, 7, 30)),  # 31 October is a Saturday
        (LONDON, (2026, 10, 2, 10), (), (2026, 11, 2, 7, 30)),
        (LONDON, (2026, 10, 5, 10), (), (2026, 11, 4, 10)),  # winter time came in between
        (BERLIN, (2026, 11, 25, 19), CHRISTMAS, (2026, 12, 28, 7, 30)),
        (KOLKATA, (2028, 1, 30, 12), (), (2028, 2, 29, 12)),
    ],
)
def test_thirty_days_later_in_working_hours(zone, began, holidays, asked):
    assert recheck_from(local(zone, *began), zone, frozenset(holidays)) == local(zone, *asked)


@given(st.datetimes(datetime(2024, 1, 1), datetime(2030, 1, 1)), st.sampled_from([LONDON, BERLIN, KOLKATA, AUCKLAND]))
def test_limits_come_in_order_and_in_working_time(moment, zone):
    began = moment.replace(tzinfo=UTC)
    found = clock_of(began, zone)
    assert began < found.hear_by < found.talk_by < found.plan_by < found.recheck_at
    assert all(may_write(one, zone) for one in (found.hear_by, found.talk_by, found.plan_by, found.recheck_at))


NOW = datetime(2026, 11, 25, 12, tzinfo=UTC)
PAST, AHEAD = NOW - timedelta(hours=1), NOW + timedelta(hours=1)


@pytest.mark.parametrize(
    ("limits", "done", "late"),
    [
        ((AHEAD, AHEAD, AHEAD), (None, None, None), ()),
        ((PAST, AHEAD, AHEAD), (None, None, None), ("hear",)),
        ((PAST, PAST, AHEAD), (NOW, None, None), ("talk",)),
        ((PAST, PAST, PAST), (NOW, NOW, None), ("plan",)),
        ((PAST, PAST, PAST), (None, None, None), ("hear", "talk", "plan")),
        ((PAST, PAST, PAST), (NOW, NOW, NOW), ()),
        ((NOW, None, None), (None, None, None), ()),
    ],
)
def test_late_is_a_passed_limit_with_nothing_done(limits, done, late):
    names = ("hear_by", "talk_by", "plan_by"), ("heard_at", "talked_at", "planned_at")
    given_ = dict(zip(names[0], limits, strict=True)) | dict(zip(names[1], done, strict=True))
    assert late_steps(NOW, **given_) == late


@pytest.mark.parametrize(
    ("done", "step"),
    [((None, None, None), "hear"), ((NOW, None, None), "talk"), ((NOW, NOW, None), "plan"), ((NOW, NOW, NOW), "ask")],
)
def test_the_next_step_is_owed(done, step):
    assert next_step(*done) == step


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("Maya never rings back", {1}),
        ("maya lindqvist never rings back", {1}),
        ("Lindqvist’s list is late", {1}),
        ("It will be late, and nobody says so", set()),
        ("Will said so", {2}),
        ("Ng is a short name", set()),
        ("WILL NG did", {2}),
        ("Mayan ruins and Willow trees", set()),
        ("Abara and Maya", {1, 3}),
        ("", set()),
    ],
)
def test_who_is_named(text, named):
    assert named_in(text, NAMES) == named


def test_a_person_without_a_name_is_not_named():
    assert named_in("Anybody", {4: ""}) == set()
