"""What one change of the room looks like when it arrives (2.2, 2.3): anything that came as JSON → a clean RoomChange.

What does not live here: whether the talk and the question exist, merging words (core.text_ops), doing it (actions).
"""

import uuid
from dataclasses import dataclass, field
from datetime import date

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line, clean_text

KINDS = ("text", "asked", "silence", "talk", "quote", "consent", "promise")
MOST_CHANGES, LONGEST_SECONDS, LONGEST_QUOTE, LONGEST_LINE = 50, 12 * 3600, 4000, 200
SIDES = ("participant", "interviewer", "other", "silence")
TAGS = ("value", "pain", "objective", "concern", "praise")
SWITCHES = ("keep", "team", "leaders", "named", "refused")
_LARGEST = 2**31 - 1


class RoomChangeError(ValueError):
    """A change that can never be taken in; the message is a sentence for the person who sent it."""


@dataclass(frozen=True)
class RoomChange:
    """One change. `at` is the room's clock in seconds; `base` the version of the notes that its author saw."""

    id: uuid.UUID
    kind: str
    question: int | None = None
    base: int = 0
    op: list = field(default_factory=list)
    at: float | None = None
    seconds: int = 0
    side: str = ""
    speaker: str = ""
    tag: str = ""
    text: str = ""
    start: int | None = None
    end: int | None = None
    due: date | None = None
    switches: dict = field(default_factory=dict)


def read_change(raw: object) -> RoomChange:
    """Return the change with every part of the right type and size.

    Raises: RoomChangeError.
    """
    if not isinstance(raw, dict) or raw.get("kind") not in KINDS:
        raise RoomChangeError(Sentence("A change has an id and a known kind."))
    kind = raw["kind"]
    change = {"id": _uuid(raw), "kind": kind, **_READERS[kind](raw)}
    return RoomChange(**change)


def channel_of(interview_id: int) -> str:
    """Return the name of the live channel of a talk's room."""
    return f"rooms:{interview_id}"


def id_of(raw: object) -> str:
    """Return what the answer to this change is addressed with: its id as sent, "" where it has none."""
    sent = raw.get("id") if isinstance(raw, dict) else None
    return sent[:64] if isinstance(sent, str) else ""


def _text(raw: dict) -> dict:
    if not isinstance(raw.get("op"), list):
        raise RoomChangeError(Sentence("The typed words are missing."))
    return {"question": _whole(raw, "question"), "base": _whole(raw, "base"), "op": raw["op"]}


def _asked(raw: dict) -> dict:
    return {"question": _whole(raw, "question"), "at": _seconds(raw)}


def _silence(raw: dict) -> dict:
    return {"question": _whole(raw, "question"), "seconds": min(_whole(raw, "seconds"), 3600)}


def _talk(raw: dict) -> dict:
    return {"side": _one_of(raw, "side", SIDES), "speaker": _line(raw, "speaker", 120), "at": _seconds(raw)}


def _quote(raw: dict) -> dict:
    text = clean_text(_string(raw, "text")).strip()
    if not text or len(text) > LONGEST_QUOTE:
        raise RoomChangeError(Sentence("A quote has between 1 and %(limit)s characters.", limit=LONGEST_QUOTE))
    return {
        "text": text,
        "speaker": _line(raw, "speaker", 120),
        "tag": _one_of(raw, "tag", TAGS),
        "question": _whole(raw, "question") if raw.get("question") is not None else None,
        "start": _whole(raw, "start") if raw.get("start") is not None else None,
        "end": _whole(raw, "end") if raw.get("end") is not None else None,
    }


def _consent(raw: dict) -> dict:
    return {"speaker": _line(raw, "speaker", 120), "switches": {name: raw.get(name) is True for name in SWITCHES}}


def _promise(raw: dict) -> dict:
    text = _line(raw, "text", LONGEST_LINE)
    if not text:
        raise RoomChangeError(Sentence("A promise says what you will do."))
    try:
        due = date.fromisoformat(_string(raw, "due"))
    except ValueError:
        raise RoomChangeError(Sentence("A promise has a day that exists, like 2026-11-30.")) from None
    if not 2000 <= due.year <= 2100:
        raise RoomChangeError(Sentence("Choose a day in this century."))
    return {"text": text, "due": due, "speaker": _line(raw, "speaker", 120)}


_READERS = {
    "text": _text,
    "asked": _asked,
    "silence": _silence,
    "talk": _talk,
    "quote": _quote,
    "consent": _consent,
    "promise": _promise,
}


def _uuid(raw: dict) -> uuid.UUID:
    try:
        return uuid.UUID(_string(raw, "id"))
    except ValueError:
        raise RoomChangeError(Sentence("The id of the change is missing.")) from None


def _string(raw: dict, name: str) -> str:
    value = raw.get(name, "")
    if not isinstance(value, str):
        raise RoomChangeError(Sentence("“%(name)s” is text.", name=name))
    return value


def _line(raw: dict, name: str, most: int) -> str:
    value = clean_line(_string(raw, name))
    if len(value) > most:
        raise RoomChangeError(Sentence("“%(name)s” has at most %(most)s characters.", name=name, most=most))
    return value


def _one_of(raw: dict, name: str, known: tuple) -> str:
    if raw.get(name) not in known:
        raise RoomChangeError(Sentence("“%(name)s” is one of %(known)s.", name=name, known=", ".join(known)))
    return raw[name]


def _whole(raw: dict, name: str) -> int:
    value = raw.get(name)
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value <= _LARGEST:
        raise RoomChangeError(Sentence("“%(name)s” is a whole number.", name=name))
    return value


def _seconds(raw: dict) -> float | None:
    value = raw.get("at")
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not 0 <= value <= LONGEST_SECONDS:
        raise RoomChangeError(Sentence("“at” is the clock of the talk in seconds."))
    return float(value)
