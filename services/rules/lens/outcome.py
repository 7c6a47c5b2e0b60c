"""The outcome sentence (5.3): "You will … so that … from (date)". What is there, what is missing, and what may be shown."""

import re
from dataclasses import dataclass

from .counting import words_in
from .findings import is_medicine
from .profiles import Profile

FEWEST_WORDS = 3
_DAY = re.compile(r"\d")


@dataclass(frozen=True)
class Outcome:
    """`missing` names parts, in order: "words", "reader", "so_that", "from". `is_shown`: enough for a customer to read it."""

    missing: tuple[str, ...]
    is_medicine: bool

    @property
    def is_shown(self) -> bool:
        return "words" not in self.missing

    @property
    def is_whole(self) -> bool:
        return not self.missing and not self.is_medicine


def outcome_of(text: str, profile: Profile, *, has_date: bool = False) -> Outcome:
    """Return how near a text is to an outcome sentence. `has_date`: the day stands beside it, as on a card. Source: 5.3.

    Three words are the least that a customer is shown; the rest is advice, because their own words come in every form.
    """
    lows = [word.low for word in words_in(text, profile)]
    if len(lows) < FEWEST_WORDS:
        return Outcome(("words",), False)
    spaced = f" {' '.join(lows)} "
    missing = []
    if not _has(spaced, profile["will"]) and not any(low in profile["you"] for low in lows):
        missing.append("reader")
    if not _has(spaced, profile["so_that"]):
        missing.append("so_that")
    if not has_date and not (_has(spaced, profile["from"]) and _DAY.search(text)):
        missing.append("from")
    return Outcome(tuple(missing), is_medicine(lows, profile))


def _has(spaced: str, phrases: list[str]) -> bool:
    return any(f" {phrase} " in spaced or (len(phrase) < 4 and f" {phrase}" in spaced) for phrase in phrases)
