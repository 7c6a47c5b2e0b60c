"""What our services are called, so that a question of an interview does not put one into somebody's mouth (2.5)."""

from django.utils.translation import gettext

from services.models import Service


def service_names() -> list[str]:
    """Return the names of the services in use, as seeded and in the reader's language. 1 query."""
    names = Service.objects.filter(retired_at__isnull=True).values_list("name", flat=True)
    return list(dict.fromkeys(name for written in names for name in (written, gettext(written))))
