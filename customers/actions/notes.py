"""What is said, as it is said (2.2, 2.3): the notes under one question, where the words of two people meet and none is lost."""

import uuid

from django.db import transaction
from django.db.models import F
from django.db.models.functions import Coalesce, Greatest

from customers.models import Interview, InterviewQuestion, RoomOp
from pmo_portal.core import clock, text_ops
from pmo_portal.core.rows import editable_row

from .room_log import log_op

LONGEST_NOTES = 20_000


@transaction.atomic
def write_notes(*, actor, interview_id, question_id, seen, text, silence_seconds=0):
    """Save the notes of a question as they were typed over version `seen`, and return it. 8 queries.

    What somebody else wrote since then stays, both keep their words. The first words mark the question as asked.
    Raises TextTooLong, TextLengthMismatch (a version that never was), 404.
    """
    interview = editable_row(Interview.objects.select_for_update(), actor, interview_id)
    question = editable_row(InterviewQuestion.objects.filter(interview=interview), actor, question_id)
    op = text_ops.diff(_text_at(question, seen), text)
    if not text_ops.is_noop(op):
        merge_words(actor=actor, interview=interview, question=question, base=seen, op=op, op_id=uuid.uuid4())
    if silence_seconds:
        keep_silence(question=question, seconds=silence_seconds)
    question.refresh_from_db()
    return question


def merge_words(*, actor, interview, question, base, op, op_id):
    """Apply a text operation made over version `base` to the notes, write it into the log, and return that row.

    The caller holds the lock of the interview. Raises MalformedTextOp, TextLengthMismatch, TextTooLong.
    """
    later = _ops_since(question, base)
    length = text_ops.base_length(later[0].op) if later else len(question.notes)
    op = text_ops.validated(op, length=length)
    moved = text_ops.transform_over(op, [row.op for row in later])
    if text_ops.result_length(moved) > max(LONGEST_NOTES, len(question.notes)):
        raise text_ops.TextTooLong(
            f"The notes would have {text_ops.result_length(moved)} characters; there is room for {LONGEST_NOTES}."
        )
    undo, text = text_ops.invert(moved, question.notes), text_ops.apply(question.notes, moved)
    values = {"notes": text, "version": F("version") + 1}
    if text.strip():
        values["asked_at"] = Coalesce(F("asked_at"), clock.now())
    InterviewQuestion.objects.filter(pk=question.pk).update(**values)
    question.notes, question.version = text, question.version + 1
    words = {"question": question, "version": question.version, "op": moved, "undo": undo}
    return log_op(actor=actor, interview=interview, op_id=op_id, kind="text", **words)


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


def keep_silence(*, question, seconds: int) -> None:
    """Keep the longest silence after a question. 1 query."""
    InterviewQuestion.objects.filter(pk=question.pk).update(silence_seconds=Greatest(F("silence_seconds"), seconds))


def _ops_since(question, version: int) -> list[RoomOp]:
    rows = list(question.room_ops.filter(kind="text", version__gt=version).order_by("version"))
    if len(rows) != question.version - version:
        raise text_ops.TextLengthMismatch(
            "These notes were never at that version. Reload the page; your words are kept."
        )
    return rows


def _text_at(question, version: int) -> str:
    """Return the notes as they stood at a version: what came later is taken back, the last first."""
    text = question.notes
    for row in reversed(_ops_since(question, version)):
        text = text_ops.apply(text, row.undo)
    return text
