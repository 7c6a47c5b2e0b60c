"""The week on one page comes on Monday at 7:30 of the reader's own time, once, also over a change of the clocks."""

from datetime import UTC, datetime

import pytest

from services.rules.monday_mail import week_turn


def at(day, hour=0, minute=0, month=11, year=2026):
    return datetime(year, month, day, hour, minute, tzinfo=UTC)


@pytest.mark.parametrize(
    ("now", "zone", "turn"),
    [
        (at(23, 5), "UTC", ("2026-W48", at(23, 7, 30))),
        (at(23, 9), "UTC", ("2026-W48", at(23, 9))),
        (at(22, 20), "Pacific/Auckland", ("2026-W48", at(22, 20))),  # Monday 9:00 there
        (at(22, 18), "Pacific/Auckland", ("2026-W48", at(22, 18, 30))),  # Monday 7:00 there
        (at(23, 3), "America/Los_Angeles", None),  # Sunday there
        (at(24, 9), "UTC", ("2026-W48", at(24, 9))),
        (at(26, 9), "UTC", None),
        (at(22, 9), "UTC", None),
        (at(28, 10, month=12), "Europe/London", ("2026-W53", at(28, 10, month=12))),
        (at(29, 4, month=3), "Europe/Berlin", None),  # the Sunday on which clocks jump
        (at(30, 4, month=3), "Europe/Berlin", ("2026-W14", at(30, 5, 30, month=3))),
        (at(26, 4, month=10), "Europe/Berlin", ("2026-W44", at(26, 6, 30, month=10))),
    ],
)
def test_whose_turn_it_is(now, zone, turn):
    assert week_turn(now, zone) == turn
