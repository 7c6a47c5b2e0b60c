"""Sentences, words and syllables of a text (5.2). The same steps are in static/js/lens/counting.js; vectors hold both together.

Syllables are counted by groups of vowels with a few corrections a language. A hyphenator (pyphen) was tried in thought and left
out: it keeps single letters at an edge together, and the browser would need its patterns to count alike.
"""

import re
from dataclasses import dataclass
from functools import lru_cache

from .profiles import Profile

LONGEST = 100_000  # characters that are read; more is said, not guessed
MARKS = "\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u0900-\u0903\u093a-\u094f"
LETTER = r"[^\W\d_]"
TOKEN = re.compile(rf"{LETTER}(?:[^\W_]|[{MARKS}])*(?:['’]{LETTER}(?:[^\W_]|[{MARKS}])*)*")
SPLIT_TOKEN = re.compile(rf"{LETTER}(?:[^\W_]|[{MARKS}])*")
BULLET = re.compile(r"[ \t]*(?:[-*•–·#]+|\(?[0-9a-z]{1,2}[.)])[ \t]+")
# Begins where a run of stops begins: tried again at each of them, 20,000 dots took half a minute.
STOP = re.compile(r"(?<![.!?…؟。！？])[.!?…؟。！？]+[\"'”’»)\]]*(?=\s|$)")
ENDS = re.compile(r"[.!?:;…؟。！？][\"'”’»)\]]*[ \t]*$")
SHORT_LINE = 50


@dataclass(frozen=True)
class Word:
    """A word as written, in small letters, and where it stands (code points)."""

    text: str
    low: str
    start: int
    end: int


@dataclass(frozen=True)
class Sentence:
    """Where it stands, and its words. A line of a list is a sentence of its own."""

    start: int
    end: int
    words: tuple[Word, ...]


def words_in(text: str, profile: Profile, start: int = 0, end: int | None = None) -> list[Word]:
    """Return the words between two places. Numbers are none; l’équipe is two words where a language elides."""
    pattern = TOKEN if profile["apostrophe"] else SPLIT_TOKEN
    stop = len(text) if end is None else end
    return [
        Word(found.group(), found.group().lower().replace("’", "'"), found.start(), found.end())
        for found in pattern.finditer(text, start, stop)
    ]


def sentences_in(text: str, profile: Profile) -> list[Sentence]:
    """Return the sentences that hold a word, in order."""
    found = []
    for start, end in _blocks(text):
        at = start
        for stop in _stops(text, start, end, profile):
            found.append((at, stop))
            at = stop
        found.append((at, end))
    sentences = (Sentence(start, end, tuple(words_in(text, profile, start, end))) for start, end in found)
    return [_trimmed(text, sentence) for sentence in sentences if sentence.words]


def syllables_in(word: str, profile: Profile) -> int:
    """Return the syllables of a word in small letters, at least 1."""
    return _syllables(word, profile["language"], _key(profile))


def _trimmed(text: str, sentence: Sentence) -> Sentence:
    raw = text[sentence.start : sentence.end]
    start = sentence.start + len(raw) - len(raw.lstrip())
    return Sentence(start, start + len(raw.strip()), sentence.words)


def _blocks(text: str) -> list[tuple[int, int]]:
    """Return runs of lines that read on: a blank line, a bullet, a colon or a short line before a capital ends one."""
    blocks: list[tuple[int, int]] = []
    at = 0
    open_start: int | None = None
    before = ""
    for line in text.split("\n"):
        end = at + len(line)
        if not line.strip():
            if open_start is not None:
                blocks.append((open_start, at))
            open_start, before = None, ""
        else:
            bullet = BULLET.match(line)
            if open_start is not None and (bullet or _ends(before, line)):
                blocks.append((open_start, at))
                open_start = None
            if open_start is None:
                open_start = at + (bullet.end() if bullet else 0)
            before = line
        at = end + 1
    if open_start is not None:
        blocks.append((open_start, len(text)))
    return blocks


def _ends(before: str, line: str) -> bool:
    first = line.strip()[0]
    is_low = first != first.upper()
    return bool(ENDS.search(before)) or (len(before.strip()) < SHORT_LINE and not is_low)


def _stops(text: str, start: int, end: int, profile: Profile) -> list[int]:
    """Return the places behind full stops that end a sentence: not behind an abbreviation, an initial or before small letters."""
    stops = []
    for found in STOP.finditer(text, start, end):
        rest = text[found.end() : found.end() + 40].lstrip()
        if rest and rest[0] != rest[0].upper() and found.group()[0] == ".":
            continue
        if found.group() == ".":
            before = re.search(r"[^\s(]*$", text[max(start, found.start() - 20) : found.start()])
            last = before.group().lower() if before else ""
            if last in profile["abbreviations"] or (len(last) == 1 and last.isalpha()):
                continue
        stops.append(found.end())
    return stops


def _key(profile: Profile) -> tuple:
    patterns = (tuple(profile["plus"]), tuple(profile["minus"]))
    return profile["vowels"], profile["each"], *patterns, profile["silent"]


@lru_cache(maxsize=20_000)
def _syllables(word: str, _language: str, key: tuple) -> int:
    vowels, each, plus, minus, silent = key
    if not vowels:
        return 1
    count = len(re.findall(f"[{vowels}]" if each else f"[{vowels}]+", word))
    count += sum(len(re.findall(pattern, word)) for pattern in plus)
    if count > 1:
        count -= sum(len(re.findall(pattern, word)) for pattern in minus)
    if (
        silent
        and count > 1
        and re.search(f"[^{vowels}]{silent}", word)
        and not re.search(f"[^{vowels}]l{silent}", word)
    ):
        count -= 1
    return max(1, count)
