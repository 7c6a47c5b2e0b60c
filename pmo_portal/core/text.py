"""Cleaning of text at the door: what people paste becomes text that every later step can carry.

No Django here, so that rules may use it. What does not live here: limits of a field (the rules of its app),
readability and wording (practice 5).
"""

import re
import unicodedata

# Slides and word processors break a line inside a paragraph with these; a database or a mail header stumbles over them.
_LINE_BREAKS = re.compile("\r\n|[\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029]")
# Everything else below a space, DEL, C1 controls, lone surrogates and the byte order mark cannot be stored or seen.
_UNPRINTABLE = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufeff]")
# Embeddings, overrides and isolates can make a name read as another name. The plain marks (200E, 200F, 061C) stay:
# people who write from right to left need them.
_BIDI_CONTROLS = re.compile("[\u202a-\u202e\u2066-\u2069]")
_BLANKS = re.compile(r"\s+")


def clean_text(raw: str) -> str:
    """Return the text with one kind of line break and nothing unprintable; its words are untouched.

    Composed to NFC, so that the same word typed on two machines is the same word. Tabs stay.
    """
    if raw.isprintable() and raw.isascii():  # most of what is imported; six times as fast
        return raw
    return unicodedata.normalize("NFC", _UNPRINTABLE.sub("", _LINE_BREAKS.sub("\n", raw)))


def clean_line(raw: str) -> str:
    """Return the text as one line without bidi overrides: for names, titles and anything near a mail header.

    The result never holds a CR, LF or tab; runs of blanks (the no-break space too) become one space.
    """
    return _BLANKS.sub(" ", _BIDI_CONTROLS.sub("", clean_text(raw))).strip()


def has_unstorable(text: str) -> bool:
    """Return whether cleaning would drop or replace a character (composition aside)."""
    return bool(_UNPRINTABLE.search(text) or _LINE_BREAKS.search(text))


def fits_one_line(text: str) -> bool:
    """Return whether the text may stand inside a name or title: no line break, tab or bidi override in it."""
    return not (has_unstorable(text) or "\n" in text or "\t" in text or _BIDI_CONTROLS.search(text))


def latin_digits(text: str) -> str:
    """Return the text with every decimal digit of any script written as 0-9 (Arabic ٣ becomes 3)."""
    if text.isascii():
        return text
    return "".join(str(unicodedata.decimal(char)) if char.isdecimal() else char for char in text)
