"""Sentences of rules in the reader's language, and how a stored report keeps them (pmo_portal/core/refusals.py has their shape)."""

from collections.abc import Iterable

from django.utils.translation import gettext as _
from django.utils.translation import pgettext

from .refusals import Refusal, Sentence


def worded(said: object) -> str:
    """Return what a person reads of an exception or a sentence: translated, with its gaps filled. No query."""
    if isinstance(said, Exception) and not isinstance(said, Refusal):
        said = said.args[0] if said.args else ""
    if not isinstance(said, (Refusal, Sentence)):
        return str(said)
    translated = _(said.sentence) if said.sentence else ""
    return translated % said.gaps if said.gaps else translated


def comma() -> str:
    """Return the comma and the space between two things, as the reader's script writes them. No query."""
    return pgettext("between two things", ", ")


def listed(parts: Iterable) -> str:
    """Return things one behind the other, with the comma of the reader's script between them. No query."""
    return comma().join(str(part) for part in parts)


def packed(said: str) -> list | str:
    """Return a sentence as JSON keeps it: [English with gaps, what fills them]; any other text as it is."""
    if not isinstance(said, Sentence):
        return said
    return [said.sentence, {name: gap if isinstance(gap, int) else str(gap) for name, gap in said.gaps.items()}]


def unpacked(kept: list | str) -> str:
    """Return what `packed` made in the reader's language. Reports from before are text."""
    return worded(Sentence(kept[0], **kept[1])) if isinstance(kept, list) else kept
