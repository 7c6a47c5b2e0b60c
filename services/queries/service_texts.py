"""The words of a service in one other language, for the person of the PMO who writes them."""

from dataclasses import dataclass, field

from django.conf import settings

from pmo_portal.core.rows import editable_row
from services.models import Service, ServiceText
from services.rules.translations import is_older


@dataclass(frozen=True)
class ServiceWords:
    """`words` are field → translation; `older` names the fields whose original has changed since."""

    service: Service
    words: dict[str, str] = field(default_factory=dict)
    older: list[str] = field(default_factory=list)


def language_names() -> dict[str, str]:
    """Return the languages of the portal: code → its own name. No query."""
    return dict(settings.LANGUAGES)


def words_of_service(user, service_id: int, language: str) -> ServiceWords | None:
    """Return the translation of a service into a language, None for a language that the portal does not know or its own.

    2 queries. Raises 403, 404.
    """
    service = editable_row(Service, user, service_id)
    if language not in language_names() or language == service.language:
        return None
    rows = list(ServiceText.objects.filter(service=service, language=language))
    older = [
        str(Service._meta.get_field(row.field).verbose_name)
        for row in rows
        if is_older(row.mark, getattr(service, row.field))
    ]
    return ServiceWords(service, {row.field: row.text for row in rows}, older)
