"""Whether a text was typed from what somebody said: words that are taken back must not live on as a copy (2.1)."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher

FEWEST_WORDS, SMALLEST_SHARE = 4, 0.5
_WORD = re.compile(r"[^\W_]+")


def is_copy_of(text: str, said: Iterable[str]) -> bool:
    """Answer whether a text repeats one of the things said.

    It does if both have the same words, or if a run of at least four words is the whole of what was said, or at least
    half of the text. Case, punctuation and quotation marks do not count. Source: 2.10, "withdrawn = gone everywhere".
    """
    words = words_of(text)
    return bool(words) and any(_repeats(words, words_of(sentence)) for sentence in said)


def words_of(text: str) -> list[str]:
    """Return the words of a text, case folded, without apostrophes and punctuation."""
    return _WORD.findall(text.casefold().replace("’", "").replace("'", ""))


def _repeats(words: list[str], said: list[str]) -> bool:
    if words == said:
        return True
    run = SequenceMatcher(None, words, said, autojunk=False).find_longest_match().size
    return run >= FEWEST_WORDS and (run == len(said) or run >= SMALLEST_SHARE * len(words))
