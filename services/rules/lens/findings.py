"""What a sentence does to its reader: too long, passive, medicine (5.2, 5.9). The same steps are in static/js/lens/findings.js."""

import re
from dataclasses import dataclass

from .counting import Sentence, Word
from .profiles import Profile

# The kinds, in the order of what helps most.
KINDS = ("jargon", "medicine", "passive", "acronym", "long", "hidden")
FEWEST_MEDICINE_WORDS = 4
LEADING = 4
MOST = 200  # findings of one text; a pasted book is not listed word by word
ACRONYM = re.compile(r"(?<![\w&])[A-ZÀ-ÖØ-ÞĀĂĄĆČĎĐĘĚĞŁŃŇŐŒŘŚŞŠŤŮŰŹŻŽΑ-ΩА-ЯЁ]{2,6}s?(?![\w&])")


@dataclass(frozen=True)
class Finding:
    """`kind` is one of KINDS; `start` and `end` are code points. `options` are what could stand instead, theirs first.

    `theirs` says how many of the options are the customer's own words.
    """

    kind: str
    start: int
    end: int
    text: str
    options: tuple[str, ...] = ()
    theirs: int = 0


def long_sentences(text: str, sentences: list[Sentence], profile: Profile) -> list[Finding]:
    """Return the sentences of more words than people hold at once."""
    return [
        Finding("long", one.start, one.end, text[one.start : one.end])
        for one in sentences
        if len(one.words) > profile["long"]
    ]


def passives(text: str, sentences: list[Sentence], profile: Profile) -> list[Finding]:
    """Return where somebody is left out who does something. Nothing for languages whose passive is not known here."""
    if not profile["passive"]:
        return []
    found = []
    for sentence in sentences:
        for first, last in _passives_in(sentence.words, profile["passive"]):
            start, end = sentence.words[first].start, sentence.words[last].end
            found.append(Finding("passive", start, end, text[start:end]))
    return found


def _passives_in(words: tuple[Word, ...], passive: dict) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    for place, word in enumerate(words):
        if word.low not in passive["aux"] or (found and place <= found[-1][1]):
            continue
        if place and words[place - 1].low in passive["not_after"]:
            continue
        ahead = _participle_behind(words, place, passive)
        if ahead is not None:
            found.append((place, ahead))
            continue
        for back in range(place - 1, max(-1, place - 1 - passive["before"]), -1):
            if _is_participle(words[back].low, passive):
                found.append((back, place))
                break
    return found


def _participle_behind(words: tuple[Word, ...], place: int, passive: dict) -> int | None:
    for ahead in range(place + 1, min(len(words), place + 1 + passive["gap"])):
        low = words[ahead].low
        if _is_participle(low, passive):
            return ahead
        if passive["between"] and not re.search(passive["between"], low):
            return None
    return None


def _is_participle(low: str, passive: dict) -> bool:
    if low in passive["never"]:
        return False
    return low in passive["also"] or re.search(passive["participle"], low) is not None


def medicine(text: str, sentences: list[Sentence], profile: Profile) -> list[Finding]:
    """Return sentences about us or a thing that we deliver, in which the reader does not occur (5.9)."""
    found = []
    for one in sentences:
        if len(one.words) >= FEWEST_MEDICINE_WORDS and is_medicine([word.low for word in one.words], profile):
            found.append(Finding("medicine", one.start, one.end, text[one.start : one.end]))
    return found


def is_medicine(lows: list[str], profile: Profile) -> bool:
    """Return whether the subject is the PMO or a deliverable and nobody is spoken to. Source: 5.9."""
    if any(low in profile["you"] for low in lows):
        return False
    if lows[0] in profile["work"]:
        return True
    for low in lows[:LEADING]:
        if low in profile["subjects"]:
            return True
        if low not in profile["determiners"] and low in profile["glue"]:
            return False
    return False


def acronyms(text: str, profile: Profile, words: int) -> list[Finding]:
    """Return capitals that nobody explains: neither "(ABC)" behind the words nor "ABC (the words)". Once each."""
    found: dict[str, Finding] = {}
    for one in ACRONYM.finditer(text):
        name = one.group()[:-1] if one.group().endswith("s") else one.group()
        if name in found or name in profile["acronyms"] or len(name) < 2:
            continue
        if f"({name})" in text or f"{name} (" in text:
            continue
        found[name] = Finding("acronym", one.start(), one.end(), one.group())
    # Somebody who shouts is not using abbreviations.
    return [] if len(found) > 3 and len(found) * 3 > words else list(found.values())


def hidden_verbs(text: str, sentences: list[Sentence], profile: Profile) -> list[Word]:
    """Return verbs and qualities that were made into nouns (-tion, -ment, -ung): counted for the score, not marked."""
    if not profile["hidden"]:
        return []
    return [
        word for one in sentences for word in one.words if len(word.low) >= 7 and re.search(profile["hidden"], word.low)
    ]
