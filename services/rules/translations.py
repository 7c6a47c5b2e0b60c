"""When a translation is older than its original (5.6): the original's mark was kept beside it and is another one today.

Marks instead of times: a word put back as it was makes the translation good again, and an import moves no clock.
What does not live here: which fields have translations (the models).
"""

import hashlib

from pmo_portal.core.text import clean_text


def mark_of(original: str) -> str:
    """Return the mark of a text: the same for the same words, whatever blanks stand around them."""
    words = " ".join(clean_text(original).split())
    return hashlib.sha256(words.encode()).hexdigest()[:32]


def is_older(mark: str, original: str) -> bool:
    """Return whether the original has changed since a translation with this mark was made. Source: 5.6."""
    return mark != mark_of(original)
