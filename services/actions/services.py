"""Keeping the catalogue (5.10): add, change, archive, bring back. Only the PMO."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.db.models import F
from django.urls import reverse
from django.utils.text import slugify

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row
from services.models import Service

NEW_PLACE = 500


@transaction.atomic
def add_service(*, actor, values: dict) -> Service:
    """Add a service; customers see it once it says what gets better. 2 queries. Raises 403."""
    if not actor.is_pmo:
        raise PermissionDenied
    now = clock.now()
    key = f"{slugify(values['name'])[:48] or 'service'}-{uuid.uuid4().hex[:8]}"
    service = Service(key=key, position=NEW_PLACE, created_at=now, changed_at=now, **values)
    service.save(force_insert=True)
    _note(actor, "service.added", service)
    return service


@transaction.atomic
def revise_service(*, actor, service_id: int, seen: int, values: dict) -> Service:
    """Write changed words or figures over the version that was seen. 3 queries. Raises EditClash, 403, 404."""
    service = swap(Service, actor, service_id, seen=seen, values={**values, "changed_at": clock.now()})
    _note(actor, "service.changed", service)
    return service


@transaction.atomic
def retire_service(*, actor, service_id: int) -> Service:
    """Take a service off the catalogue; what was asked and made with it stays. A second time changes nothing. 3 queries."""
    return _retire(actor, service_id, clock.now(), "service.archived")


@transaction.atomic
def bring_back_service(*, actor, service_id: int) -> Service:
    """Offer an archived service again. 3 queries. Raises 403, 404."""
    return _retire(actor, service_id, None, "service.brought_back")


def _retire(actor, service_id: int, moment, verb: str) -> Service:
    service = editable_row(Service, actor, service_id)
    written = Service.objects.filter(pk=service.pk, retired_at__isnull=moment is not None)
    if written.update(retired_at=moment, version=F("version") + 1):
        _note(actor, verb, service)
    return service


def _note(actor, verb: str, service: Service) -> None:
    path = reverse("services:services-show", args=[service.pk])
    record(actor=actor, verb=verb, label=service.name, path=path, team_only=True)
