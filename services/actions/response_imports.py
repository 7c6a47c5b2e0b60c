"""Bring in the answers of a survey by file (7.3): upload, say what is unclear, look, confirm. All of it, or nothing."""

from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db import IntegrityError, transaction
from django.urls import reverse

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.text import clean_line
from services.models import Naming, Pulse, Response, ResponseImport
from services.queries.response_imports import SurveyReading, read_survey_file, summary_of

KEPT_DAYS = 2


class SurveyNotAnswered(Exception):
    """The file leaves something open (a column, the scale, the order of dates); it is asked before anything is written."""


class NoNewAnswers(Exception):
    """Every answer of the file is here already, or none can be read."""


class SurveyClash(Exception):
    """Somebody brought in the same answers in this very moment; nothing was written."""


@transaction.atomic
def upload_survey(*, actor, customer_id: int, filename: str, raw: bytes) -> ResponseImport:
    """Keep a file as a draft for two days. 4 queries. Raises TableRefused, 403, 404."""
    customer, now = editable_row(Customer, actor, customer_id), clock.now()
    ResponseImport.objects.filter(expires_at__lt=now, confirmed_at__isnull=True).delete()
    draft = ResponseImport(customer=customer, filename=clean_line(filename)[-200:] or "survey", raw=raw)
    draft.uploaded_by, draft.created_at, draft.expires_at = actor, now, now + timedelta(days=KEPT_DAYS)
    draft.report = summary_of(read_survey_file(customer.pk, raw, draft.filename, {}))
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def answer_survey(*, actor, import_id: int, answers: dict) -> ResponseImport:
    """Write down what the person says about the file, with the new preview. 4 queries. Raises TableRefused, 404."""
    draft = editable_row(_open_drafts().select_for_update(), actor, import_id)
    draft.answers = answers
    draft.report = summary_of(read_survey_file(draft.customer_id, bytes(draft.raw), draft.filename, answers))
    draft.save(update_fields=["answers", "report"])
    return draft


def _open_drafts():
    return ResponseImport.objects.filter(confirmed_at__isnull=True, expires_at__gte=clock.now())


@transaction.atomic
def confirm_survey(*, actor, import_id: int) -> ResponseImport:
    """Write all new answers of a draft, or none; a second time changes nothing. 7 queries and one for 500 answers.

    The same file twice gives 0 new. Raises SurveyNotAnswered, NoNewAnswers, SurveyClash, 404.
    """
    draft = editable_row(ResponseImport.objects.select_for_update(), actor, import_id)
    if draft.confirmed_at is not None:
        return draft
    reading = read_survey_file(draft.customer_id, bytes(draft.raw), draft.filename, draft.answers)
    if not reading.is_answered:
        raise SurveyNotAnswered
    if not reading.new:
        raise NoNewAnswers
    draft.report = summary_of(reading)
    try:
        with transaction.atomic():
            _write(actor, draft, reading)
    except IntegrityError as error:
        raise SurveyClash from error
    draft.confirmed_at, draft.raw = clock.now(), b""
    draft.save(update_fields=["report", "confirmed_at", "raw"])
    return draft


def _write(actor, draft: ResponseImport, reading: SurveyReading) -> None:
    """Write a pulse that stands for the file, and its answers, each at noon of its day, with nobody's name."""
    days, zone = [row.day for row in reading.new], ZoneInfo(Customer.objects.get(pk=draft.customer_id).time_zone)
    pulse = Pulse(customer_id=draft.customer_id, title=draft.filename[:120], question=reading.told.kind)
    pulse.imported_from, pulse.created_by = draft.filename, actor
    pulse.opens_at = datetime.combine(min(days), time(0), zone)
    pulse.closes_at = datetime.combine(max(days) + timedelta(days=1), time(0), zone)
    pulse.save(force_insert=True)
    Response.objects.bulk_create([_response(pulse, row, zone) for row in reading.new], batch_size=500)
    path = reverse("services:pulses-show", args=[pulse.pk])
    details = {"answers": len(reading.new)}
    record(
        actor=actor,
        verb="pulse.imported",
        customer_id=pulse.customer_id,
        label=pulse.title,
        path=path,
        details=details,
        team_only=True,
    )


def _response(pulse: Pulse, row, zone: ZoneInfo) -> Response:
    at = datetime.combine(row.day, time(12), zone)
    return Response(
        customer_id=pulse.customer_id,
        pulse=pulse,
        import_key=row.key,
        kind=pulse.question,
        score=row.score,
        comment=row.comment,
        naming=Naming.ANONYMOUS,
        answered_at=at,
        changed_at=at,
    )
