"""Bring in transcripts (2.14): upload, answer what the file does not say, confirm. Nothing is written before that.

The rows are written by `turn_copy`; what a file means is read in `queries/import_reading`.
"""

import hashlib
from datetime import timedelta

from django.db import transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import (
    Contact,
    Customer,
    ImportDraft,
    Interview,
    InterviewKind,
    InterviewStatus,
    Participant,
    Side,
)
from customers.queries.import_reading import Reading, ReadTalk, read_file, summary_of
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.text import clean_line

from .turn_copy import copy_turns

KEPT_DAYS = 2


class NotAnswered(Exception):
    """The file leaves something open (who is who, day or month first); it is asked before anything is written."""


class NothingToImport(Exception):
    """No row of the file can be read."""


@transaction.atomic
def upload_transcript(*, actor, customer_id, filename, raw):
    """Keep a file as a draft for two days, and return the draft with its preview in `report`.

    Raises TranscriptRefused (its message is for the person), 404.
    """
    customer = editable_row(Customer, actor, customer_id)
    now = clock.now()
    ImportDraft.objects.filter(expires_at__lt=now, confirmed_at__isnull=True).delete()
    draft = ImportDraft(
        customer=customer,
        filename=clean_line(filename)[-200:] or "transcript",
        raw=raw,
        size=len(raw),
        sha256=hashlib.sha256(raw).hexdigest(),
        uploaded_by=actor,
        created_at=now,
        expires_at=now + timedelta(days=KEPT_DAYS),
    )
    draft.report = summary_of(_read(draft))
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def answer_questions(*, actor, draft_id, answers):
    """Write down what the person says about the file, and return the draft with the new preview.

    Raises TranscriptRefused (a chosen encoding that does not fit), 404.
    """
    draft = editable_row(_open_drafts().select_for_update(), actor, draft_id)
    draft.answers = {**draft.answers, **answers}
    draft.report = summary_of(_read(draft))
    draft.save(update_fields=["answers", "report"])
    return draft


@transaction.atomic
def confirm_import(*, actor, draft_id):
    """Write all talks of a draft, or none, and return the draft with its report; a second time changes nothing.

    Talks that are here already are left alone: the same file twice gives 0 new. Raises NotAnswered, NothingToImport, 404.
    """
    draft = editable_row(ImportDraft.objects.select_for_update(), actor, draft_id)
    if draft.confirmed_at is not None:
        return draft
    reading = _read(draft)
    if not reading.is_answered:
        raise NotAnswered
    if not reading.talks:
        raise NothingToImport
    new = _write(draft.customer_id, reading)
    draft.report = {**summary_of(reading), "imported": new}
    draft.confirmed_at, draft.raw = clock.now(), b""
    draft.save(update_fields=["report", "confirmed_at", "raw"])
    record(
        actor=actor,
        verb="interviews.imported",
        customer_id=draft.customer_id,
        label=draft.filename,
        path=reverse("customers:imports-show", args=[draft.pk]),
        details={"talks": len(new), "turns": sum(row["turns"] for row in new)},
        team_only=True,
    )
    return draft


def _open_drafts():
    return ImportDraft.objects.filter(confirmed_at__isnull=True, expires_at__gte=clock.now())


def _read(draft) -> Reading:
    return read_file(bytes(draft.raw), draft.filename, draft.sha256, draft.answers)


def _write(customer_id: int, reading: Reading) -> list[dict]:
    """Write the talks that are new and return a report row for each. Queries do not grow with the turns."""
    ids = [talk.external_id for talk in reading.talks]
    here = set(
        Interview.objects.filter(customer_id=customer_id, external_id__in=ids).values_list("external_id", flat=True)
    )
    fresh = [talk for talk in reading.talks if talk.external_id not in here]
    interviews = Interview.objects.bulk_create([_interview(customer_id, talk) for talk in fresh])
    _seat_all(customer_id, interviews, fresh)
    copy_turns(customer_id=customer_id, talks=list(zip(interviews, fresh, strict=True)))
    return [
        {
            "id": talk.external_id,
            "interview": interview.pk,
            "turns": len(talk.talk.turns),
            "words": talk.words_total,
            "interviewer_share": talk.interviewer_share,
        }
        for interview, talk in zip(interviews, fresh, strict=True)
    ]


def _interview(customer_id: int, talk: ReadTalk) -> Interview:
    guests = [name for name, side in talk.sides.items() if side == Side.PARTICIPANT] or list(talk.sides)
    hosts = [name for name, side in talk.sides.items() if side == Side.INTERVIEWER]
    return Interview(
        customer_id=customer_id,
        title=(_("Talk with %(names)s") % {"names": ", ".join(guests)})[:200],
        kind=InterviewKind.IMPORTED,
        status=InterviewStatus.FINISHED,
        held_on=talk.talk.date,
        interviewer_name=", ".join(hosts)[:120],
        external_id=talk.external_id,
        words_interviewer=talk.words[Side.INTERVIEWER],
        words_participant=talk.words[Side.PARTICIPANT],
        words_other=talk.words[Side.OTHER],
    )


def _seat_all(customer_id: int, interviews, talks) -> None:
    """Write who sat there; a name that is a contact's of this customer is tied to that contact."""
    contacts = {
        name.casefold(): pk
        for pk, name in Contact.objects.filter(customer_id=customer_id).order_by("-pk").values_list("pk", "name")
    }
    Participant.objects.bulk_create(
        Participant(customer_id=customer_id, interview=interview, name=name, contact_id=contacts.get(name.casefold()))
        for interview, talk in zip(interviews, talks, strict=True)
        for name, side in talk.sides.items()
        if side != Side.INTERVIEWER
    )
