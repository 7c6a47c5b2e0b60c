"""What a person typed into the search (2.11): the words of it that can be looked for."""

import re

MOST_WORDS = 12
MOST_LETTERS = 200
_WORD = re.compile(r"[^\W_]+(?:['’@.][^\W_]+)*")


def words_of(typed: str) -> list[str]:
    """Return the words of what was typed, in order, each once, at most twelve; punctuation alone is no word."""
    found = _WORD.findall(typed[:MOST_LETTERS].replace("’", "'"))
    return list(dict.fromkeys(word.removesuffix("'s") for word in found))[:MOST_WORDS]
