"""A calendar of the days that a roadmap names (4.14): when something is built, and when it is yours.

What does not live here: who may fetch it, and the words of an event in a language.
"""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from icalendar import Calendar, Event

PRODUCT = "-//Alongside//Roadmap//EN"


@dataclass(frozen=True)
class Day:
    """One day: `kind` is "build" or "adoption", `after` the day after it (as ranges are kept), `heading` the card's words."""

    key: str
    kind: str
    after: date
    heading: str

    @property
    def day(self) -> date:
        return self.after - timedelta(days=1)


def calendar_of(name: str, days: Iterable[Day], words: Callable[[Day], str], now: datetime) -> bytes:
    """Return an iCalendar file with one whole-day event for each day, in order. `now` is aware; a day keeps its uid.

    Raises: ValueError for a moment without a time zone. Source: RFC 5545, 3.6.1.
    """
    if now.tzinfo is None:
        raise ValueError("A moment in a calendar has a time zone.")
    calendar = Calendar()
    for part, value in (("prodid", PRODUCT), ("version", "2.0"), ("method", "PUBLISH"), ("x-wr-calname", name)):
        calendar.add(part, value)
    for day in sorted(days, key=lambda one: (one.after, one.key)):
        event = Event()
        event.add("uid", f"{day.key}@alongside")
        event.add("dtstamp", now)
        event.add("dtstart", day.day)
        event.add("dtend", day.after)
        event.add("summary", words(day))
        event.add("transp", "TRANSPARENT")
        calendar.add_component(event)
    return calendar.to_ical()
