"""The words of a service as a reader gets them (5.6): in their language where somebody wrote them, else as they were written."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject
from django.utils.translation import gettext

from services.models import Service, ServiceText
from services.models.service import TEXT_FIELDS
from services.rules.translations import is_older


@dataclass(frozen=True)
class Told:
    """`text` in `language`; `original` is set where it is a translation, `is_older` where the original has changed since."""

    text: str
    language: str
    original: str = ""
    is_older: bool = False


def with_wordings(services, language: str, fields=("name", "outcome")):
    """Add `wordings` of one language to services: what `told` needs. No query by itself."""
    rows = ServiceText.objects.filter(service=OuterRef("pk"), language=language, field__in=fields)
    rows = rows.values(row=JSONObject(field="field", text="text", mark="mark"))
    return services.annotate(wordings=ArraySubquery(rows))


def told(service: Service, field: str, language: str) -> Told:
    """Return one field of a service from `with_wordings` for a reader of this language. No query.

    The seeded English words are message ids, so they come in every language of the portal.
    """
    own = getattr(service, field)
    if service.language == language or not own:
        return Told(own, service.language)
    for row in service.wordings:
        if row["field"] == field and row["text"]:
            return Told(row["text"], language, own, is_older(row["mark"], own))
    seeded = gettext(own) if service.language == "en" and service.source_key is None else own
    return Told(seeded, language if seeded != own else service.language)


def tell_all(services: list[Service], language: str, fields=("name", "outcome")) -> list[Service]:
    """Set `told` {field: Told} on services from `with_wordings`, and return them. No query.

    `translated` are those that are not as they were written; `is_told_older`: the original of one of them has changed.
    """
    for service in services:
        service.told = {field: told(service, field, language) for field in fields}
        service.translated = [one for one in service.told.values() if one.original]
        service.is_told_older = any(one.is_older for one in service.translated)
    return services


def say_with(services: list[Service], say: Callable[[str], str] | None) -> list[Service]:
    """Put a customer's own words into services from `tell_all` (N7), and return them. No query."""
    for service in services if say else []:
        service.told = {field: replace(one, text=say(one.text)) for field, one in service.told.items()}
    return services


def told_service(user, service_id: int, language: str) -> Service | None:
    """Return one service that this person may see with all its words told; None where there is none. 1 query."""
    rows = with_wordings(Service.objects.visible_to(user), language, TEXT_FIELDS).select_related("owner")
    found = tell_all(list(rows.filter(pk=service_id)), language, TEXT_FIELDS)
    return found[0] if found else None
