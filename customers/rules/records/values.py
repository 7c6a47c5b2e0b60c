"""From a cell to a value of a customer or contact (1.10): cleaned, in its limits, or a sentence about what is wrong."""

import re
from datetime import date
from functools import cache
from zoneinfo import available_timezones

from customers.rules.transcripts.dates import DateReader, DateUnreadable
from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line, latin_digits

_EMAIL = re.compile(r"[^@\s,;<>\"()]{1,64}@[^@\s,;<>\"()]+\.[^@\s,;<>\"().]{2,}")
_NUMBER = re.compile(r"[+\-−]?\d{1,9}")
LONGEST = {"customer": 120, "unit": 120, "contact": 120, "title": 120, "phone": 40, "channel": 120, "email": 254}
CHOICES = {
    "tier": {"strategic": "strategic strategisch", "core": "core kern", "light": "light leicht"},
    "status": {"active": "active aktiv", "paused": "paused pausiert", "ended": "ended beendet"},
    "role": {
        "sponsor": "sponsor decides entscheidet",
        "champion": "champion speaks_up_for_us",
        "user": "user uses_it nutzer anwender",
        "blocker": "blocker could_stop_it",
    },
}
RANGES = {"influence": (0, 5), "sentiment": (-2, 2), "people_count": (0, 1_000_000)}


class BadCell(ValueError):
    """The cell cannot be used; the message is a sentence."""


def value_of(name: str, raw: str, dates: DateReader):
    """Return the value of a cell, None for an empty one (and for a date whose order is still asked). Raises: BadCell."""
    text = _plain(raw)
    if not text:
        return None
    if name in CHOICES:
        return _choice(name, text)
    if name in RANGES:
        return _number(name, text)
    if name == "since_date":
        return _date(text, dates)
    if name == "email":
        return _email(text)
    if name == "time_zone" and text not in _time_zones():
        raise BadCell(Sentence("“%(value)s” is not a time zone. Write it like Europe/London.", value=text[:40]))
    if name == "language":
        return _language(text)
    if len(text) > LONGEST.get(name, 200):
        raise BadCell(
            Sentence(
                "This has %(count)s characters; there is room for %(limit)s.",
                count=len(text),
                limit=LONGEST.get(name, 200),
            )
        )
    return text


@cache
def _time_zones() -> set[str]:
    """Listing them walks through a folder tree: once is enough for a file of thousands of rows."""
    return available_timezones()


def _plain(raw: str) -> str:
    """One line without no-break spaces; the apostrophe that our own export sets before = + - @ goes again."""
    text = clean_line(raw)
    return text[1:] if len(text) > 1 and text[0] == "'" and text[1] in "=+-@" else text


def _choice(name: str, text: str) -> str:
    key = re.sub(r"\W+", "_", text.casefold()).strip("_")
    for value, words in CHOICES[name].items():
        if key in words.split():
            return value
    raise BadCell(Sentence("“%(value)s” is none of %(known)s.", value=text[:40], known=", ".join(CHOICES[name])))


def _number(name: str, text: str) -> int:
    low, high = RANGES[name]
    plain = re.sub(r"[.,]0+$", "", latin_digits(text))
    if not _NUMBER.fullmatch(plain):
        raise BadCell(
            Sentence("“%(value)s” is not a whole number from %(low)s to %(high)s.", value=text[:40], low=low, high=high)
        )
    number = int(plain.replace("−", "-"))
    if not low <= number <= high:
        raise BadCell(Sentence("%(number)s is outside %(low)s to %(high)s.", number=number, low=low, high=high))
    return number


def _date(text: str, dates: DateReader) -> date | None:
    try:
        return dates.read(text)
    except DateUnreadable as error:
        raise BadCell(error.args[0]) from None


def _email(text: str) -> str:
    text = text.removeprefix("mailto:")
    if len(text) > LONGEST["email"] or not _EMAIL.fullmatch(text):
        raise BadCell(Sentence("“%(value)s” is not an e-mail address.", value=text[:60]))
    return text


def _language(text: str) -> str:
    if not re.fullmatch(r"[A-Za-z]{2,3}(?:[-_][A-Za-z]{2,4})?", text):
        raise BadCell(Sentence("“%(value)s” is not a language. Write its code: en, de, fr.", value=text[:40]))
    return text.replace("_", "-").lower()
