"""The calendar file of a talk (2.1, 2.15): one for the interviewer with what to learn, one for the guest without it.

What does not live here: when a talk is planned, who may fetch the file, sending it.
"""

from datetime import datetime, timedelta

from icalendar import Calendar, Event

LENGTH = timedelta(minutes=60)
PRODUCT = "-//Alongside//Talks//EN"


def calendar_file(
    *, uid: str, title: str, begins: datetime, now: datetime, place: str = "", description: str = "", url: str = ""
) -> bytes:
    """Return an iCalendar file with one event of an hour. `begins` and `now` are aware; the same talk keeps its `uid`.

    Raises: ValueError for a moment without a time zone. Source: RFC 5545.
    """
    if begins.tzinfo is None or now.tzinfo is None:
        raise ValueError("A moment in a calendar has a time zone.")
    calendar, event = Calendar(), Event()
    calendar.add("prodid", PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("method", "PUBLISH")
    event.add("uid", uid)
    event.add("dtstamp", now)
    event.add("dtstart", begins)
    event.add("dtend", begins + LENGTH)
    event.add("summary", title)
    for name, value in (("location", place), ("description", description), ("url", url)):
        if value:
            event.add(name, value)
    calendar.add_component(event)
    return calendar.to_ical()
