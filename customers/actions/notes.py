"""What is said, as it is said (2.2): notes under one question, saved by compare and swap."""

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest

from customers.models import InterviewQuestion
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row

LONGEST_NOTES = 20_000


@transaction.atomic
def write_notes(*, actor, interview_id, question_id, seen, text, silence_seconds=0):
    """Save the notes of a question if its version is still `seen`, and return it. 2 queries.

    The first words mark the question as asked. Raises EditClash (with theirs and yours), 404.
    """
    values = {"notes": text, "silence_seconds": Greatest(F("silence_seconds"), silence_seconds)}
    if text.strip():
        values["asked_at"] = Coalesce(F("asked_at"), clock.now())
    rows = InterviewQuestion.objects.filter(interview_id=interview_id)
    return swap(rows, actor, question_id, seen=seen, values=values)


@transaction.atomic
def mark_asked(*, actor, interview_id, question_id, silence_seconds=0):
    """Note that a question was asked, with the silence kept after it; the notes stay as they are. Raises 404."""
    rows = InterviewQuestion.objects.filter(interview_id=interview_id)
    question = editable_row(rows, actor, question_id)
    rows.filter(pk=question.pk).update(
        asked_at=Coalesce(F("asked_at"), clock.now()),
        silence_seconds=Greatest(F("silence_seconds"), silence_seconds),
    )
    return question
