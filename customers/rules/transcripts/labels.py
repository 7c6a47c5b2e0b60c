"""Names before words (2.14): "Ann Lee: ...", "**Ann Lee:** ...", "[00:01:02] Ann: ..." , "Ann Lee  0:03".

What does not live here: who these people are (speakers), times of subtitles (cues).
"""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from .clock_times import seconds_of
from .speakers import speaker_name

_TIME = r"[\[(]?(?P<{0}>\d{{1,3}}:\d{{2}}(?::\d{{2}})?(?:[.,]\d{{1,3}})?)[\])]?"
_NAME = r"(?P<name>(?!#|https?\b|URL\b)[^\s:\[\](){}<>\"“”.!?؟][^:\[\](){}<>\"“”!?؟\n]{0,58}?)"
_SPOKEN = re.compile(
    rf"^\s*(?:[-–—>*•]\s+)?(?:{_TIME.format('before')}\s*[-–]?\s*)?(?P<bold>\*\*|__)?{_NAME}(?:\s*{_TIME.format('after')})?"
    r"\s*(?:\*\*|__)?\s*[:：]\s*(?:\*\*|__)?(?:\s+|$)(?P<words>.*)$"
)
_HEADLINE = re.compile(rf"^\s*(?:\*\*|__)?{_NAME}(?:\*\*|__)?\s{{1,}}{_TIME.format('after')}\s*$")
MOST_NAME_WORDS = 5
# A name with its time stands within so many characters; longer heads are not searched.
HEAD_LENGTH = 160


@dataclass(frozen=True)
class Label:
    """`words` is what follows the name in the same line; `is_sure` when the layout alone shows that it is a name."""

    name: str
    words: str
    seconds: float | None
    is_sure: bool


def label_of(line: str) -> Label | None:
    """Return the name that a line begins with, None when it begins with no name."""
    head = line[:HEAD_LENGTH]
    if ":" not in head and "：" not in head:
        return None
    spoken, headline = _SPOKEN.match(line), _HEADLINE.match(line) if len(line) <= HEAD_LENGTH else None
    found = spoken or headline
    if not found or len(found["name"].split()) > MOST_NAME_WORDS or not any(char.isalpha() for char in found["name"]):
        return None
    time = found["after"] or (spoken["before"] if spoken else None)
    is_sure = bool(time or (spoken and spoken["bold"]))
    return Label(speaker_name(found["name"]), found["words"] if spoken else "", seconds_of(time or ""), is_sure)


def names_among(lines: Iterable[str]) -> frozenset[str]:
    """Return the labels that are people: sure by layout, met twice, or written like a name.

    A single "and then I thought: well" in the middle of a talk is not one. Where no label is sure or met twice, names
    count only if the text begins with one: else these are notes with a colon in them.
    """
    counted: Counter[str] = Counter()
    sure, is_led = set(), None
    for line in lines:
        label = label_of(line)
        if is_led is None and line.strip():
            is_led = label is not None
        if label:
            counted[label.name] += 1
            sure |= {label.name} if label.is_sure else set()
    people = sure | {name for name, times in counted.items() if times > 1 and not name[0].islower()}
    if people or is_led:
        people |= {name for name in counted if _looks_like_name(name)}
    return frozenset(people)


def _looks_like_name(name: str) -> bool:
    """Each word has a capital or a digit first; scripts without capitals pass."""
    return all(not word[0].islower() for word in name.split() if word.lower() not in _SMALL)


_SMALL = {"de", "van", "von", "der", "den", "da", "di", "la", "le", "bin", "al", "of", "the"}
