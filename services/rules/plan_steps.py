"""What a plan that both sides agreed to asks somebody to do (7.6): its lines, each with a day where it names one.

What does not live here: who is reminded (actions/plan_steps.py).
"""

import re
from dataclasses import dataclass
from datetime import date

MOST_STEPS, LONGEST_STEP = 10, 200
_MARK = re.compile(r"^\s*(?:[-*•–]|\d{1,2}[.)])\s+")
_ISO = re.compile(r"(?<!\d)(\d{4})-(\d{2})-(\d{2})(?!\d)")
_DOTTED = re.compile(r"(?<!\d)(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?!\d)")


@dataclass(frozen=True)
class PlanStep:
    """One thing to do; `day` is None where the line names none."""

    words: str
    day: date | None


def plan_steps(text: str) -> list[PlanStep]:
    """Return the steps of a plan: its marked lines ("- ", "1. "), or where none is marked every line; at most ten.

    Days are read as 2026-12-04 and 4.12.2026, which mean one day everywhere; any other way of writing one stays words.
    """
    lines = [line for line in text.splitlines() if line.strip()]
    marked = [line for line in lines if _MARK.match(line)]
    words = [_MARK.sub("", line).strip() for line in (marked or lines)]
    return [PlanStep(line[:LONGEST_STEP], _day_in(line)) for line in words if line][:MOST_STEPS]


def _day_in(line: str) -> date | None:
    iso, dotted = _ISO.search(line), _DOTTED.search(line)
    parts = [int(part) for part in iso.groups()] if iso else []
    if dotted and not iso:
        parts = [int(part) for part in reversed(dotted.groups())]
    try:
        return date(*parts) if parts and 2000 <= parts[0] <= 2100 else None
    except ValueError:
        return None
