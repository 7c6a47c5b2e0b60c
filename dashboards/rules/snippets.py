"""A piece of text with the words that were looked for marked in it (2.11): cut into plain parts, never markup."""

from dataclasses import dataclass

# What PostgreSQL puts around a word. Nothing that is kept can hold them: text is cleaned at the door.
START, STOP = "\x02", "\x03"


@dataclass(frozen=True)
class Part:
    """A stretch of text; `is_word` when it is one of the words that were looked for."""

    text: str
    is_word: bool


def parts_of(marked: str) -> list[Part]:
    """Return the parts of a text in which START and STOP stand around words. An unclosed mark ends with the text."""
    parts: list[Part] = []
    for number, piece in enumerate(marked.split(START)):
        word, stop, rest = piece.partition(STOP) if number else ("", "", piece)
        if number and not stop:
            word, rest = piece, ""
        parts += [Part(word, True)] if word else []
        parts += [Part(rest.replace(STOP, ""), False)] if rest.replace(STOP, "") else []
    return parts


def words_in(parts: list[Part]) -> list[str]:
    """Return the marked words in lower case, each once, in order."""
    return list(dict.fromkeys(part.text.casefold() for part in parts if part.is_word))
