"""The calendar file of a talk reads back as what went in."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest
from icalendar import Calendar

from customers.rules.invitations import calendar_file

NOW = datetime(2026, 11, 25, 9, tzinfo=UTC)


def test_it_reads_back():
    begins = datetime(2026, 11, 30, 14, 30, tzinfo=ZoneInfo("Europe/London"))
    raw = calendar_file(uid="talk-1@x", title="What Ruth values; all", begins=begins, now=NOW, place="Room 2, left")
    (event,) = Calendar.from_ical(raw).walk("VEVENT")
    assert (str(event["summary"]), str(event["location"])) == ("What Ruth values; all", "Room 2, left")
    assert event.decoded("dtstart") == begins
    assert (event.decoded("dtend") - event.decoded("dtstart")).total_seconds() == 3600
    assert "description" not in event


def test_a_line_break_cannot_add_a_line_of_its_own():
    raw = calendar_file(uid="u", title="x\r\nATTENDEE:evil", begins=NOW, now=NOW)
    assert b"\r\nATTENDEE" not in raw


def test_a_moment_without_zone_is_refused():
    with pytest.raises(ValueError):
        calendar_file(uid="u", title="x", begins=datetime(2026, 1, 1), now=NOW)
