"""Refusals of rules and operations in the reader's language: a sentence with gaps (pmo_portal/core/refusals.py) → words."""

from django.utils.translation import gettext as _

from pmo_portal.core.refusals import Refusal


def worded(problem: Exception) -> str:
    """Return what a person reads: the translated sentence with its gaps filled. No query."""
    if not isinstance(problem, Refusal):
        return str(problem)
    sentence = _(problem.sentence)
    return sentence % problem.gaps if problem.gaps else sentence
