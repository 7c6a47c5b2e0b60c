"""Who speaks in a talk (2.14): counted, and a likely role suggested; the person who uploads decides.

What does not live here: words per role and talk share (rules/talk).
"""

import re
from collections.abc import Iterable, Sequence
from functools import lru_cache

from customers.rules.talk import count_words
from pmo_portal.core.text import clean_line

from .shapes import UNKNOWN_SPEAKER, Speaker, Turn

_BETWEEN_NAMES = re.compile(r"\s*[;|&/]\s*|\s*,\s*|\s+and\s+")
_NAMELESS = re.compile(r"(unknown|speaker|sprecher|unidentified|\?|participant|voice)\b.*|\W*|\d+", re.I)
NAME_LENGTH = 120


@lru_cache(maxsize=1024)
def speaker_name(raw: str) -> str:
    """Return the name as one clean line, "Unknown Speaker" for an empty one."""
    return clean_line(raw.replace("**", "").replace("__", ""))[:NAME_LENGTH].rstrip(" :") or UNKNOWN_SPEAKER


def is_nameless(name: str) -> bool:
    """Return whether a label stands for somebody whom the transcriber could not name."""
    return bool(_NAMELESS.fullmatch(name))


@lru_cache(maxsize=1024)
def names_in(cell: str) -> tuple[str, ...]:
    """Return the people of a cell such as "Ann Lee; Bo Berg", in order, each once."""
    names = _BETWEEN_NAMES.split(clean_line(cell))
    return tuple(dict.fromkeys(clean_line(name) for name in names if clean_line(name)))


def speakers_of(
    turns: Sequence[Turn], interviewers: Iterable[str] = (), participants: Iterable[str] = ()
) -> tuple[Speaker, ...]:
    """Return the speakers in order of appearance, with turns, words and a suggested role.

    Names in the file's own columns answer the question. Without them the suggestion is: whoever asks the most questions
    is the interviewer, and somebody without a name is for the person to say.
    """
    given = _roles_given(interviewers, participants)
    asks = "" if given else _asker(turns)
    texts: dict[str, list[str]] = {}
    for turn in turns:
        texts.setdefault(turn.speaker, []).append(turn.text)
    found = []
    for name, own in texts.items():
        role = given.get(name.casefold(), "")
        suggestion = role or ("" if given or is_nameless(name) else "interviewer" if name == asks else "participant")
        found.append(Speaker(name, len(own), sum(map(count_words, own)), suggestion, bool(role)))
    return tuple(found)


def _roles_given(interviewers: Iterable[str], participants: Iterable[str]) -> dict[str, str]:
    """A name in both columns says nothing."""
    asking = {name.casefold() for name in interviewers}
    telling = {name.casefold() for name in participants}
    return dict.fromkeys(asking - telling, "interviewer") | dict.fromkeys(telling - asking, "participant")


def _asker(turns: Sequence[Turn]) -> str:
    questions: dict[str, int] = {}
    for turn in turns:
        questions[turn.speaker] = questions.get(turn.speaker, 0) + sum(turn.text.count(mark) for mark in "?؟？")
    most = sorted(questions.items(), key=lambda item: -item[1])
    if len(most) < 2 or most[0][1] == most[1][1]:
        return ""
    return most[0][0]
