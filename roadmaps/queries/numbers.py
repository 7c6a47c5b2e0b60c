"""Numbers of operations as they come in an address: anything else than a number is not there."""

import uuid

from django.http import Http404
from django.utils.translation import gettext as _


def number_in(params, name: str) -> int | None:
    """Return the number under this name, None where it is missing. No query. Raises 404 for anything else."""
    raw = params.get(name, "")
    if raw == "":
        return None
    if not raw.isascii() or not raw.isdigit() or len(raw) > 18:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return int(raw)


def uuid_in(params, name: str) -> uuid.UUID | None:
    """Return the id under this name, None where it is missing. No query. Raises 404 for anything else."""
    raw = params.get(name, "")
    try:
        return uuid.UUID(raw) if raw else None
    except ValueError:
        raise Http404(_("This does not exist, or it is not yours to see.")) from None
