"""Where two versions of a text differ, word by word: small spans, so that two people's edits can meet.

The shortest edit script of E. W. Myers, "An O(ND) Difference Algorithm and Its Variations" (1986), over words.
What does not live here: operations and how they merge (text_ops).
"""

import unicodedata
from collections.abc import Iterator
from itertools import groupby

Span = tuple[int, int, str]

# Beyond this many changed words the script costs more time than it saves; the middle is then one span.
MAX_CHANGED_TOKENS = 400
# Scripts that write without spaces: there a character is the word.
_UNSPACED = ("CJK", "HIRAGANA", "KATAKANA", "THAI", "LAO", "KHMER", "MYANMAR", "TIBETAN")


def changed_spans(old: str, new: str) -> list[Span]:
    """Return (start, end, replacement) over `old`, in order and apart from each other, that turn it into `new`.

    Offsets are code points. A span with start == end is an insertion.
    """
    start, end_old, end_new = _trim(old, new)
    if start in (end_old, end_new):
        return [(start, end_old, new[start:end_new])] if end_old - start or end_new - start else []
    spans, at = [], start
    for same, taken, put in _script(_tokens(old[start:end_old]), _tokens(new[start:end_new])):
        at += len(same)
        if taken or put:
            head, tail_old, tail_new = _trim(taken, put)
            spans.append((at + head, at + tail_old, put[head:tail_new]))
        at += len(taken)
    return spans


def _trim(old: str, new: str) -> tuple[int, int, int]:
    """Return how long the common beginning is, and where the common end begins in each."""
    shorter, start = min(len(old), len(new)), 0
    while start < shorter and old[start] == new[start]:
        start += 1
    tail = 0
    while tail < shorter - start and old[-1 - tail] == new[-1 - tail]:
        tail += 1
    return start, len(old) - tail, len(new) - tail


def _token_kind(char: str) -> str:
    if char.isspace():
        return "blank"
    if unicodedata.name(char, "").startswith(_UNSPACED):
        return "alone"
    # Marks, joiners and modifiers belong to the letter or emoji before them.
    return "word" if unicodedata.category(char)[0] in "LMN" or char in "'’\u200d\ufe0f" else "alone"


def _tokens(text: str) -> list[str]:
    parts: list[str] = []
    for kind, group in groupby(text, _token_kind):
        chars = list(group)
        parts.extend(chars if kind == "alone" else ["".join(chars)])
    return parts


def _script(old: list[str], new: list[str]) -> Iterator[tuple[str, str, str]]:
    """Yield (same, taken, put): words that stay, then words that go and words that come in their place."""
    same: list[str] = []
    taken: list[str] = []
    put: list[str] = []
    for old_word, new_word in _steps(old, new):
        if old_word is not None and new_word is not None:
            if taken or put:
                yield "".join(same), "".join(taken), "".join(put)
                same, taken, put = [], [], []
            same.append(old_word)
        elif old_word is not None:
            taken.append(old_word)
        else:
            put.append(new_word or "")
    yield "".join(same), "".join(taken), "".join(put)


def _steps(old: list[str], new: list[str]) -> list[tuple[str | None, str | None]]:
    trace = _trace(old, new)
    if trace is None:
        return [(word, None) for word in old] + [(None, word) for word in new]
    steps: list[tuple[str | None, str | None]] = []
    x, y = len(old), len(new)
    for distance in range(len(trace) - 1, -1, -1):
        furthest, diagonal = trace[distance], x - y
        down = _goes_down(furthest, diagonal, distance)
        before = diagonal + 1 if down else diagonal - 1
        x_before = furthest.get(before, 0) if distance else 0
        y_before = x_before - before if distance else 0
        while x > x_before and y > y_before:
            x, y = x - 1, y - 1
            steps.append((old[x], new[y]))
        if distance:
            steps.append((None, new[y_before]) if down else (old[x_before], None))
        x, y = x_before, y_before
    return steps[::-1]


def _trace(old: list[str], new: list[str]) -> list[dict[int, int]] | None:
    """Return the furthest x on each diagonal before each round of the search, or None when too much changed."""
    furthest: dict[int, int] = {1: 0}
    trace: list[dict[int, int]] = []
    for distance in range(min(len(old) + len(new), MAX_CHANGED_TOKENS) + 1):
        trace.append(dict(furthest))
        for diagonal in range(-distance, distance + 1, 2):
            down = _goes_down(furthest, diagonal, distance)
            x = furthest[diagonal + 1] if down else furthest[diagonal - 1] + 1
            while x < len(old) and x - diagonal < len(new) and old[x] == new[x - diagonal]:
                x += 1
            furthest[diagonal] = x
            if x >= len(old) and x - diagonal >= len(new):
                return trace
    return None


def _goes_down(furthest: dict[int, int], diagonal: int, distance: int) -> bool:
    if diagonal == -distance:
        return True
    return diagonal != distance and furthest[diagonal - 1] < furthest[diagonal + 1]
