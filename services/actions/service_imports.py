"""Bring in a list of services or of their standards (5.10): upload, say what is unclear, look, confirm. All of it, or nothing.

The same file twice gives 0 new. What is here already stays as it is; where the file says otherwise the report says so.
"""

import hashlib
from datetime import timedelta

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from pmo_portal.core.text import clean_line
from services.models import Service, ServiceImport, ServiceText, Standard, StandardResult
from services.queries.service_imports import CatalogueReading, read_service_file, summary_of
from services.rules.translations import mark_of

KEPT_DAYS, AT_ONCE, IMPORTED_PLACE = 2, 500, 1000


class ListNotAnswered(Exception):
    """The file leaves open which of its languages is the original."""


class NothingNew(Exception):
    """Everything of the file is here already, or none of it can be read."""


class ListClash(Exception):
    """Somebody brought in the same rows in this very moment; nothing was written."""


@transaction.atomic
def upload_services(*, actor, filename: str, raw: bytes) -> ServiceImport:
    """Keep a file as a draft for two days. 4 queries. Raises TableRefused, 403."""
    if not actor.is_pmo:
        raise PermissionDenied
    now = clock.now()
    ServiceImport.objects.filter(expires_at__lt=now, confirmed_at__isnull=True).delete()
    draft = ServiceImport(filename=clean_line(filename)[-200:] or "services", raw=raw, uploaded_by=actor)
    draft.created_at, draft.expires_at = now, now + timedelta(days=KEPT_DAYS)
    draft.report = summary_of(read_service_file(raw, draft.filename, {}))
    draft.save(force_insert=True)
    return draft


@transaction.atomic
def answer_services(*, actor, import_id: int, answers: dict) -> ServiceImport:
    """Write down what the person says about the file, with the new preview. 4 queries. Raises TableRefused, 404."""
    draft = editable_row(ServiceImport.objects.filter(confirmed_at__isnull=True).select_for_update(), actor, import_id)
    draft.answers = answers
    draft.report = summary_of(read_service_file(bytes(draft.raw), draft.filename, answers))
    draft.save(update_fields=["answers", "report"])
    return draft


@transaction.atomic
def confirm_services(*, actor, import_id: int) -> ServiceImport:
    """Write all that is new, or nothing; a second time changes nothing. 8 queries and 4 for 500 rows.

    Raises ListNotAnswered, NothingNew, ListClash, 404.
    """
    draft = editable_row(ServiceImport.objects.select_for_update(), actor, import_id)
    if draft.confirmed_at is not None:
        return draft
    reading = read_service_file(bytes(draft.raw), draft.filename, draft.answers)
    if not reading.rows.is_answered:
        raise ListNotAnswered
    if not reading.has_news:
        raise NothingNew
    draft.report = summary_of(reading)
    try:
        with transaction.atomic():
            _write(actor, reading)
    except IntegrityError as error:
        raise ListClash from error
    draft.confirmed_at, draft.raw = clock.now(), b""
    draft.save(update_fields=["report", "confirmed_at", "raw"])
    path, details = reverse("services:service-imports-show", args=[draft.pk]), {"services": len(reading.services)}
    record(actor=actor, verb="service.imported", label=draft.filename, path=path, details=details, team_only=True)
    return draft


def _write(actor, reading: CatalogueReading) -> None:
    now, original = clock.now(), reading.rows.original
    services = [
        Service(
            key=f"import-{hashlib.sha256(row.key.encode()).hexdigest()[:16]}",
            source_key=row.key,
            language=original,
            position=IMPORTED_PLACE,
            created_at=now,
            changed_at=now,
            **row.values,
        )
        for row in reading.services
    ]
    Service.objects.bulk_create(services, batch_size=AT_ONCE)
    texts = [
        _text(service, language, name, words, actor, now)
        for service, row in zip(services, reading.services, strict=True)
        for language, said in row.texts.items()
        for name, words in said.items()
        if getattr(service, name)
    ]
    ServiceText.objects.bulk_create(texts, batch_size=AT_ONCE)
    if texts:
        # The search reads the translations when this moves (services/migrations/0025).
        Service.objects.filter(pk__in=[service.pk for service in services]).update(changed_at=clock.now())
    _write_standards(reading, original, now)


def _text(service: Service, language: str, name: str, words: str, actor, now) -> ServiceText:
    mark = mark_of(getattr(service, name))
    return ServiceText(service=service, field=name, language=language, text=words, mark=mark, by=actor, at=now)


def _write_standards(reading: CatalogueReading, original: str, now) -> None:
    standards = {
        row.key: Standard(
            service_id=service_id,
            words=row.words,
            language=original,
            texts=row.texts,
            target_pct=row.target,
            source_key=row.key,
            created_at=now,
        )
        for row, service_id in reading.standards
    }
    Standard.objects.bulk_create(standards.values(), batch_size=AT_ONCE)
    results = [
        StandardResult(
            standard_id=standard_id or standards[row.key].pk, period=row.period, kept=row.kept, total=row.total, at=now
        )
        for row, standard_id in reading.results
    ]
    StandardResult.objects.bulk_create(results, batch_size=AT_ONCE)
