"""What one operation looks like when it arrives (practice 4, COEDIT.md "Operations"): anything that came as JSON → a clean Envelope.

What does not live here: whether the person may do it (permissions), whether a value fits its field (fields), applying it.
"""

import dataclasses
import json
import uuid
from dataclasses import dataclass
from typing import Any

from pmo_portal.core.refusals import Refusal
from pmo_portal.core.text import clean_text

MOST_OPS, MOST_BYTES = 50, 16 * 1024
MOST_ITEMS, MOST_LANES, MOST_OPEN_SUGGESTIONS = 500, 12, 500
# An edit written against a text that is older than this is asked about instead of merged.
STALE_AFTER = 10_000
REASON_LENGTH = 500
CARD = "card"
_LARGEST = 2**63 - 1


class EnvelopeError(Refusal):
    """An operation that can never be applied; the message is a sentence for the person who sent it."""


@dataclass(frozen=True)
class Envelope:
    """One operation. `base` is the number of the last operation that its author had seen; None stands for now."""

    id: uuid.UUID
    kind: str
    item: uuid.UUID | None = None
    field: str = ""
    base: int | None = None
    base_from: uuid.UUID | None = None
    value: object = None
    op: object = None
    lane: str | None = None
    after: str | None = None
    before: str | None = None
    values: dict = dataclasses.field(default_factory=dict)
    suggestion: uuid.UUID | None = None
    reason: str = ""
    target: int | None = None
    comment: uuid.UUID | None = None
    alternative: str = ""
    serves: int | None = None

    @property
    def place(self) -> dict:
        """Where to: as `fields.clean_value("pos", …)` takes it."""
        return {"lane": self.lane, "after": self.after, "before": self.before}


def id_of(raw: object) -> str:
    """Return what an answer to this operation is addressed with: its id as sent, if it is text at all."""
    sent = raw.get("id") if isinstance(raw, dict) else None
    return sent[:64] if isinstance(sent, str) else ""


def opened(raw: object, *, most_bytes: int | None = MOST_BYTES) -> Envelope:
    """Return the operation with every part of the right type. `most_bytes` None is for doors that have their own limit.

    Raises: EnvelopeError.
    """
    if not isinstance(raw, dict):
        raise EnvelopeError("An operation is an object with an id and a kind.")
    if most_bytes is not None:
        size = len(json.dumps(raw, ensure_ascii=False).encode("utf-8", "surrogatepass"))
        if size > most_bytes:
            raise EnvelopeError(
                "This change has %(size)s bytes; there is room for %(limit)s. Send it in pieces.",
                size=size,
                limit=most_bytes,
            )
    kind, values = raw.get("k"), raw.get("values") or {}
    if not isinstance(kind, str) or not 0 < len(kind) <= 10:
        raise EnvelopeError("The kind of the change is missing.")
    if not isinstance(values, dict):
        raise EnvelopeError("The values of a card are given by the names of its fields.")
    identity = _uuid(raw, "id")
    if identity is None:
        raise EnvelopeError("The id of the change is missing.")
    parts: dict[str, Any] = {part: _uuid(raw, part) for part in ("item", "base_from", "suggestion", "comment")}
    parts |= {part: _number(raw, part) for part in ("base", "target", "serves")}
    parts |= {part: _place(raw, part) for part in ("lane", "after", "before")}
    parts |= {part: _reason(raw, part) for part in ("reason", "alternative")}
    return Envelope(
        id=identity,
        kind=kind,
        field=_word(raw, "field"),
        value=raw.get("value"),
        op=raw.get("op"),
        values=values,
        **parts,
    )


def _uuid(raw: dict, part: str) -> uuid.UUID | None:
    sent = raw.get(part)
    if sent in (None, ""):
        return None
    try:
        return uuid.UUID(sent if isinstance(sent, str) else "")
    except ValueError:
        raise EnvelopeError("The part “%(part)s” does not name anything. Reload the page.", part=part) from None


def _place(raw: dict, part: str) -> str | None:
    found = _uuid(raw, part)
    return str(found) if found else None


def _word(raw: dict, part: str) -> str:
    sent = raw.get(part, "")
    if not isinstance(sent, str) or len(sent) > 20:
        raise EnvelopeError("The part “%(part)s” is not a name.", part=part)
    return sent


def _number(raw: dict, part: str) -> int | None:
    sent = raw.get(part)
    if sent is None:
        return None
    if isinstance(sent, bool) or not isinstance(sent, int) or not 0 <= sent <= _LARGEST:
        raise EnvelopeError("The change does not say which state of the roadmap it was made for. Reload the page.")
    return sent


def _reason(raw: dict, part: str = "reason") -> str:
    sent = raw.get(part, "")
    if not isinstance(sent, str):
        raise EnvelopeError("A reason is a sentence.")
    text = clean_text(sent).strip()
    if len(text) > REASON_LENGTH:
        raise EnvelopeError(
            "The reason has %(count)s characters; there is room for %(limit)s.", count=len(text), limit=REASON_LENGTH
        )
    return text


def opened_post(raw: object) -> tuple[int, list]:
    """Return (epoch, operations as sent) of a post.

    Raises: EnvelopeError.
    """
    epoch = raw.get("epoch") if isinstance(raw, dict) else None
    ops = raw.get("ops") if isinstance(raw, dict) else None
    if isinstance(epoch, bool) or not isinstance(epoch, int) or not isinstance(ops, list):
        raise EnvelopeError("A post is an object with an epoch and a list of operations.")
    return epoch, ops
