"""The question bank (2.5): own questions beside the seeded ones. Guides keep copies, so nothing here changes a talk."""

from django.db import transaction
from django.db.models import Max
from django.utils.translation import gettext as _

from customers.models import Question
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row


class QuestionTwice(Exception):
    """The same words in the same language stand in the bank already."""


@transaction.atomic
def add_to_bank(*, actor, text, language="en", practice=2, is_in_standard_guide=False):
    """Add an own question to the bank, and return it; one that was retired comes back. 4 queries."""
    question = Question.objects.filter(text=text, language=language).first()
    if question is None:
        last = Question.objects.aggregate(last=Max("position"))["last"] or 0
        question = Question(text=text, language=language, practice=practice, position=min(last + 10, 32_000))
    question.retired_at = None
    question.is_in_standard_guide = is_in_standard_guide
    question.save()
    record(actor=actor, verb="question.added", label=text, team_only=True)
    return question


@transaction.atomic
def revise_question(*, actor, question_id, text, language, is_in_standard_guide):
    """Change a question of the bank, and return it; new words are one's own and lose the seeded translation.

    Raises QuestionTwice, 404. 4 queries.
    """
    question = editable_row(Question, actor, question_id)
    if Question.objects.filter(text=text, language=language).exclude(pk=question.pk).exists():
        raise QuestionTwice(_("This question is in the bank already."))
    if (question.text, question.language) != (text, language):
        question.key = ""
    question.text, question.language = text, language
    question.is_in_standard_guide = is_in_standard_guide
    question.save(update_fields=["key", "text", "language", "is_in_standard_guide"])
    record(actor=actor, verb="question.revised", label=text, team_only=True)
    return question


@transaction.atomic
def retire_question(*, actor, question_id):
    """Take a question out of the bank; guides that have it keep it. Raises 404."""
    question = editable_row(Question, actor, question_id)
    if question.retired_at is None:
        question.retired_at = clock.now()
        question.save(update_fields=["retired_at"])
        record(actor=actor, verb="question.retired", label=question.text, team_only=True)
    return question
