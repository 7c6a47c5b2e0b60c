"""Words with a plainer one, a language: those of offices everywhere. The PMO's own words are rows (Term), theirs too (TheirWord)."""

from functools import lru_cache

from .dictionary import Entry
from .english_words import ENGLISH
from .words_elsewhere import DUTCH, FRENCH, GERMAN, ITALIAN, RUSSIAN, SPANISH

_LISTS = {"en": ENGLISH, "de": GERMAN, "fr": FRENCH, "es": SPANISH, "it": ITALIAN, "nl": DUTCH, "ru": RUSSIAN}


@lru_cache(maxsize=16)
def plain_words(language: str) -> tuple[Entry, ...]:
    """Return the entries of a language, none where there is no list. An entry without an option may just go."""
    rows = (line.partition("|") for line in _LISTS.get(language, "").strip().splitlines())
    return tuple((what, tuple(one for one in instead.split("; ") if one), 0) for what, _bar, instead in rows)
