"""The fields of a roadmap item and what may stand in each (practice 4): anything that came as JSON → a clean value.

Date ranges are inclusive at both ends, as people say them ("to Friday" is Friday too); `half_open` gives what the
database keeps. What does not live here: who may set a field (permissions), merging texts (text_ops), foreign keys'
existence (actions).
"""

import math
import re
import uuid
from collections.abc import Callable
from datetime import date, timedelta
from decimal import Decimal, InvalidOperation

from pmo_portal.core.refusals import Refusal
from pmo_portal.core.text import clean_line, clean_text, latin_digits

TITLE_LENGTH, TEXT_LENGTH = 200, 8000
TEXT_FIELDS = {"title": TITLE_LENGTH, "outcome": TEXT_LENGTH, "why": TEXT_LENGTH}
LINE_FIELDS = frozenset({"title"})
CHOICES = {
    "status": ("idea", "planned", "building", "released", "relieved", "not_now"),
    "effort": ("", "S", "M", "L", "XL"),
    "kind": ("relief", "capability"),
}
RANGE_FIELDS = ("build", "adoption")
SCALAR_FIELDS = (*CHOICES, *RANGE_FIELDS, "owner", "build_days", "pains", "quote")
POSITION = "pos"

FIRST_YEAR, LAST_YEAR = 2000, 2199
MOST_BUILD_DAYS = 2000
MOST_PAINS = 50
_LARGEST_ID = 2**63 - 1
_ISO_DAY = re.compile(r"(\d{1,6})-(\d{1,2})-(\d{1,2})")

Value = str | int | dict | list | None


class FieldError(Refusal):
    """A value that cannot stand in its field; the sentence says what is wrong, which value, and the way out."""

    def __init__(self, field: str, sentence: str, **gaps: object) -> None:
        super().__init__(sentence, **gaps)
        self.field = field


def is_field(name: str) -> bool:
    """Return whether an item has this field ("pos", lane and place, is one)."""
    return name in TEXT_FIELDS or name in SCALAR_FIELDS or name == POSITION


def is_text(field: str) -> bool:
    """Return whether edits of the field merge letter by letter."""
    return field in TEXT_FIELDS


def clean_value(field: str, raw: object) -> Value:
    """Return the value as the log keeps it: text, number, list, dict or None, the same for the same meaning.

    Ranges are {"start": "2026-01-11" or None, "end": "2026-02-05" or None}, both days included, or None; the position is
    {"lane": uuid, "after": uuid or None, "before": uuid or None}; owner and quote are ids, pains a sorted list of ids.

    Raises: FieldError.
    """
    if field in TEXT_FIELDS:
        return _text(field, raw)
    if field in CHOICES:
        return _choice(field, raw)
    if field in RANGE_FIELDS:
        return _range(field, raw)
    if field not in _CLEANERS:
        raise FieldError(field, "An item has no field called %(value)s.", value=_shown(field))
    return _CLEANERS[field](field, raw)


def half_open(value: dict | None) -> tuple[date | None, date | None] | None:
    """Return (first day, day after the last) of a clean range, None for an open side."""
    if value is None:
        return None
    start = date.fromisoformat(value["start"]) if value["start"] else None
    end = date.fromisoformat(value["end"]) + timedelta(days=1) if value["end"] else None
    return start, end


def from_half_open(lower: date | None, upper: date | None) -> dict | None:
    """Return the clean range of two days as the database keeps them; None when both sides are open."""
    if lower is None and upper is None:
        return None
    last = upper - timedelta(days=1) if upper else None
    return {"start": lower.isoformat() if lower else None, "end": last.isoformat() if last else None}


def _shown(raw: object) -> str:
    text = clean_line(raw if isinstance(raw, str) else repr(raw))
    return f"“{text[:40]}…”" if len(text) > 40 else f"“{text}”"


def _text(field: str, raw: object) -> str:
    if not isinstance(raw, str):
        raise FieldError(field, "This field takes words.")
    text = clean_line(raw) if field in LINE_FIELDS else clean_text(raw)
    limit = TEXT_FIELDS[field]
    if len(text) > limit:
        raise FieldError(
            field,
            "This is %(count)s characters long; there is room for %(limit)s. Please shorten it.",
            count=len(text),
            limit=limit,
        )
    return text


def _choice(field: str, raw: object) -> str:
    if not isinstance(raw, str) or raw not in CHOICES[field]:
        known = ", ".join(choice or "(empty)" for choice in CHOICES[field])
        raise FieldError(
            field, "%(value)s is not a choice here. Choose one of: %(known)s.", value=_shown(raw), known=known
        )
    return raw


def _range(field: str, raw: object) -> dict | None:
    if raw in (None, ""):
        return None
    if isinstance(raw, list) and len(raw) == 2:
        raw = {"start": raw[0], "end": raw[1]}
    if not isinstance(raw, dict) or set(raw) - {"start", "end"}:
        raise FieldError(field, "A time span has a first and a last day.")
    start, end = _day(field, raw.get("start")), _day(field, raw.get("end"))
    if start is None and end is None:
        return None
    if start and end and end < start:
        raise FieldError(
            field,
            "The last day (%(end)s) is before the first day (%(start)s). Swap them or change one.",
            end=end,
            start=start,
        )
    return {"start": start.isoformat() if start else None, "end": end.isoformat() if end else None}


def _day(field: str, raw: object) -> date | None:
    if raw in (None, ""):
        return None
    found = _ISO_DAY.fullmatch(latin_digits(raw).strip()) if isinstance(raw, str) else None
    if not found:
        raise FieldError(
            field, "%(value)s is not a date. Write it as 2026-01-31 (year, month, day).", value=_shown(raw)
        )
    year, month, day = (int(part) for part in found.groups())
    if not FIRST_YEAR <= year <= LAST_YEAR:
        raise FieldError(
            field,
            "The year %(year)s is out of reach. Use a year from %(first)s to %(last)s.",
            year=year,
            first=FIRST_YEAR,
            last=LAST_YEAR,
        )
    try:
        return date(year, month, day)
    except ValueError:
        raise FieldError(field, "There is no day %(value)s. Check the day and the month.", value=_shown(raw)) from None


def _id(field: str, raw: object) -> int | None:
    if raw in (None, ""):
        return None
    if isinstance(raw, str) and re.fullmatch(r"[0-9]{1,19}", latin_digits(raw).strip()):
        raw = int(latin_digits(raw))
    if isinstance(raw, bool) or not isinstance(raw, int) or not 1 <= raw <= _LARGEST_ID:
        raise FieldError(field, "%(value)s does not name anything here. Choose from the list.", value=_shown(raw))
    return raw


def _ids(field: str, raw: object) -> list[int]:
    if raw in (None, ""):
        return []
    if not isinstance(raw, list):
        raise FieldError(field, "This field takes a list.")
    ids = {found for found in (_id(field, one) for one in raw) if found is not None}
    if len(ids) > MOST_PAINS:
        raise FieldError(
            field,
            "These are %(count)s; one item can carry %(limit)s. Split the item in two.",
            count=len(ids),
            limit=MOST_PAINS,
        )
    return sorted(ids)


def _build_days(field: str, raw: object) -> int | None:
    """Whole working days. "1,500" may be one and a half or fifteen hundred, so it is asked about, not guessed."""
    if raw in (None, ""):
        return None
    number = _number(raw)
    if number is None:
        raise FieldError(
            field, "%(value)s is not a number of days. Write it in digits, for example 12.", value=_shown(raw)
        )
    if number != number.to_integral_value():
        raise FieldError(field, "%(value)s is not a whole number of days. Round it up or down.", value=_shown(raw))
    if not 1 <= number <= MOST_BUILD_DAYS:
        raise FieldError(
            field, "%(value)s days is out of reach. Use 1 to %(limit)s.", value=_shown(raw), limit=MOST_BUILD_DAYS
        )
    return int(number)


def _number(raw: object) -> Decimal | None:
    if isinstance(raw, bool) or not isinstance(raw, int | float | str):
        return None
    if isinstance(raw, float):
        return Decimal(str(raw)) if math.isfinite(raw) else None
    text = latin_digits(str(raw)).strip().replace("٫", ".")
    if re.fullmatch(r"\d{1,4},\d{1,2}", text):
        text = text.replace(",", ".")
    if not re.fullmatch(r"-?\d{1,12}(\.\d{1,6})?", text):
        return None
    try:
        return Decimal(text)
    except InvalidOperation:
        return None


def _position(field: str, raw: object) -> dict:
    if not isinstance(raw, dict) or set(raw) - {"lane", "after", "before"}:
        raise FieldError(field, "A place has a lane, and the card before or behind it.")
    place = {part: _uuid(field, raw.get(part)) for part in ("lane", "after", "before")}
    if place["lane"] is None:
        raise FieldError(field, "The lane is missing. Choose where the card goes.")
    return place


def _uuid(field: str, raw: object) -> str | None:
    if raw in (None, ""):
        return None
    try:
        return str(uuid.UUID(raw if isinstance(raw, str) else ""))
    except ValueError:
        raise FieldError(
            field, "%(value)s does not name a lane or a card. Reload the page.", value=_shown(raw)
        ) from None


_CLEANERS: dict[str, Callable[[str, object], Value]] = {
    "owner": _id,
    "quote": _id,
    "pains": _ids,
    "build_days": _build_days,
    POSITION: _position,
}
