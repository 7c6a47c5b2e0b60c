"""The words of a service in another language (5.6): each field keeps the mark of the original it was made from."""

from django.db import transaction
from django.db.models import F
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from services.models import Service, ServiceText
from services.models.service import TEXT_FIELDS
from services.rules.translations import mark_of


@transaction.atomic
def translate_service(*, actor, service_id: int, language: str, words: dict[str, str]) -> Service:
    """Write the words of a service in a language, field by field; an empty field has no translation any more.

    A field that is written again is as new as its original. 4 queries. Raises ValueError for its own language, 403, 404.
    """
    service = editable_row(Service, actor, service_id)
    if language == service.language:
        raise ValueError("A service is written in its own language on its own page.")
    now = clock.now()
    rows = [
        ServiceText(
            service=service,
            field=name,
            language=language,
            text=words[name],
            mark=mark_of(getattr(service, name)),
            by=actor,
            at=now,
        )
        for name in TEXT_FIELDS
        if words.get(name)
    ]
    kept = ["service", "language", "field"]
    ServiceText.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=kept, update_fields=["text", "mark", "by", "at"]
    )
    empty = [name for name in TEXT_FIELDS if name in words and not words[name]]
    ServiceText.objects.filter(service=service, language=language, field__in=empty).delete()
    # The search reads the translations again when this moves (services/migrations/0025).
    Service.objects.filter(pk=service.pk).update(changed_at=now, version=F("version"))
    path = reverse("services:services-show", args=[service.pk])
    record(actor=actor, verb="service.translated", label=service.name, path=path, team_only=True)
    return service
