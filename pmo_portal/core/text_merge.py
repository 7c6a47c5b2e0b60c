"""Two people changed the same text from the same ground: one text that holds what both wrote.

Nothing that either typed is lost; what either deleted is gone. What does not live here: operations (text_ops), and
values that are not text (they clash, see editing.py).
"""

from collections.abc import Iterator

from .text_diff import changed_spans
from .text_ops import apply, diff, transform


def merged(base: str, theirs: str, mine: str) -> str:
    """Return `theirs` with the change that led from `base` to `mine`; where both put words in one place, theirs come first."""
    if base == theirs or mine == theirs:
        return mine
    return apply(theirs, transform(diff(base, theirs), diff(base, mine))[1])


def marked(old: str, new: str) -> Iterator[tuple[str, str]]:
    """Yield (mark, text) in reading order: mark is "same", "del" for what stood only in `old`, "ins" for what is new."""
    at = 0
    for start, end, words in changed_spans(old, new):
        pieces = (("same", old[at:start]), ("del", old[start:end]), ("ins", words))
        yield from ((mark, text) for mark, text in pieces if text)
        at = end
    if old[at:]:
        yield "same", old[at:]
