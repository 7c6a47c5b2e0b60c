"""The catalogue of what people can count on us for, in the reader's words."""

from services.models import Service, Term


def list_services() -> list[Service]:
    """Return the services that are offered, in order. 1 query."""
    return list(Service.objects.filter(retired_at__isnull=True).order_by("position", "pk"))


def list_terms(language: str) -> list[Term]:
    """Return PMO words with what to say instead, in this language or else English. 1 query."""
    rows = list(Term.objects.filter(language__in=[language, "en"]).order_by("jargon"))
    own = [row for row in rows if row.language == language]
    return own or rows
