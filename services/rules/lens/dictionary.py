"""Words with a plainer one: looked up by words, not by letters, so that "import" never holds "port" (5.1, N7).

An entry is [what, (instead, …), how many of these are theirs]. Longer entries win over shorter ones inside them.
"""

import re
from collections.abc import Iterable, Sequence

from .counting import Word, words_in
from .findings import Finding
from .profiles import Profile

Entry = tuple[str, tuple[str, ...], int]
Index = dict[str, list[tuple[tuple[str, ...], Entry]]]
_GAP = re.compile(r"[ \t\n\u00a0]*[-‐‑–/ \t\n\u00a0][ \t\n\u00a0]*")
SHORTEST_STEM = 3


def merged(*lists: Iterable[Entry]) -> list[Entry]:
    """Return the entries of all lists, the first list's words first where several have the same entry."""
    found: dict[str, Entry] = {}
    for entries in lists:
        for what, instead, theirs in entries:
            key = " ".join(what.lower().split())
            if key in found:
                old = found[key]
                more = tuple(word for word in instead if word not in old[1])
                found[key] = (old[0], old[1] + more, old[2])
            else:
                found[key] = (what, tuple(instead), theirs)
    return list(found.values())


def index_of(entries: Iterable[Entry], profile: Profile) -> Index:
    """Return first word → entries that begin with it, the longest first."""
    index: Index = {}
    for entry in entries:
        key = tuple(word.low for word in words_in(entry[0], profile))
        if key:
            index.setdefault(key[0], []).append((key, entry))
    for rows in index.values():
        rows.sort(key=lambda row: -len(row[0]))
    return index


def stems_of(low: str, profile: Profile) -> list[str]:
    """Return the word and what is left of it without the endings of its language, the word itself first."""
    found = [low]
    for ending, instead in profile["endings"]:
        if low.endswith(ending):
            stem = low[: len(low) - len(ending)] + instead
            if len(stem) >= SHORTEST_STEM and stem not in found:
                found.append(stem)
    return found


def matches_in(text: str, words: Sequence[Word], index: Index, profile: Profile) -> list[tuple[int, int, Entry]]:
    """Return (first word, last word, entry), from left to right, never overlapping."""
    found = []
    place = 0
    stems = [stems_of(word.low, profile) for word in words] if index else []
    while index and place < len(words):
        hit = _match_at(text, words, stems, place, index)
        if hit:
            found.append(hit)
            place = hit[1]
        place += 1
    return found


def _match_at(text, words, stems, place, index):
    for stem in stems[place]:
        for key, entry in index.get(stem, ()):
            last = place + len(key) - 1
            if last < len(words) and all(
                key[offset] in stems[place + offset]
                and _GAP.fullmatch(text, words[place + offset - 1].end, words[place + offset].start)
                for offset in range(1, len(key))
            ):
                return place, last, entry
    return None


def jargon(text: str, words: Sequence[Word], index: Index, profile: Profile) -> list[Finding]:
    """Return the words that have a plainer one, with what could stand instead, in the case of what stands there."""
    found = []
    for first, last, (_what, instead, theirs) in matches_in(text, words, index, profile):
        start, end = words[first].start, words[last].end
        written = text[start:end]
        options = tuple(in_case_of(written, option, _opens(text, start)) for option in instead)
        found.append(Finding("jargon", start, end, written, options, theirs))
    return found


def in_case_of(written: str, option: str, opens_sentence: bool = True) -> str:
    """Return an option with a capital where one stood: "Stage gate" → "Go / no-go talk", "RAID log" in a sentence → small."""
    if not written or not option or not opens_sentence:
        return option
    if written[0] != written[0].lower() and option[0] == option[0].lower():
        return option[0].upper() + option[1:]
    return option


def _opens(text: str, start: int) -> bool:
    """Whether a sentence or a line begins here."""
    before = text[max(0, start - 8) : start].rstrip(" \t\u00a0")
    return not before or before[-1] in '\n.!?:-*•(“"„«'
