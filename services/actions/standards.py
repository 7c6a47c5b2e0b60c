"""What we promise for a service, and how often it was kept: written by the PMO."""

from decimal import Decimal

from django.db import transaction

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from services.models import Service, Standard, StandardResult


@transaction.atomic
def add_standard(*, actor, service_id: int, words: str, target_pct: Decimal | None = None) -> Standard:
    """Promise something for a service. 3 queries. Raises 403, 404."""
    service = editable_row(Service, actor, service_id)
    standard = Standard(service=service, words=words, language=service.language, target_pct=target_pct)
    standard.created_at = clock.now()
    standard.save(force_insert=True)
    record(actor=actor, verb="service.promised", label=service.name, team_only=True)
    return standard


@transaction.atomic
def note_result(*, actor, standard_id: int, period: str, kept: int, total: int) -> StandardResult:
    """Write how often it was kept in a period; said again, the newer figures stand. 4 queries.

    Raises ValueError where more were kept than there were, 403, 404.
    """
    standard = editable_row(Standard, actor, standard_id)
    if not 0 <= kept <= total or not total:
        raise ValueError("Kept is part of the whole, and the whole is at least one.")
    result, _new = StandardResult.objects.update_or_create(
        standard=standard, period=period, defaults={"kept": kept, "total": total, "at": clock.now()}
    )
    return result


@transaction.atomic
def drop_standard(*, actor, standard_id: int) -> int:
    """Take a promise off a service with its results; return the service's id. 3 queries. Raises 403, 404."""
    standard = editable_row(Standard.objects.select_related("service"), actor, standard_id)
    record(actor=actor, verb="service.promise_dropped", label=standard.service.name, team_only=True)
    standard.delete()
    return standard.service_id
