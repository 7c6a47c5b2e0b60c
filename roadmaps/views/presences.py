"""POST: this page is open, and its person is in this field (4.5). Nothing of it is kept; if it fails, nobody waits for it."""

import json
import uuid

from django.http import HttpResponse, JsonResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row
from pmo_portal.live.presence import be_here, shown
from roadmaps.models import Roadmap
from roadmaps.queries.frames import channel_of
from roadmaps.rules.fields import is_field


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def create(request, roadmap_id):
    roadmap = visible_row(Roadmap, request.user, roadmap_id)
    try:
        page, place = _place(json.loads(request.body))
    except (ValueError, TypeError, AttributeError, KeyError, RecursionError):
        return JsonResponse({"error": _("This does not say who is where.")}, status=400)
    be_here(channel_of(roadmap.pk), page, place and {**shown(request.user), **place})
    return HttpResponse(status=204)


def _place(raw: dict) -> tuple[str, dict | None]:
    """Return (page, where on it or None when it is being closed). Raises ValueError, TypeError, AttributeError, KeyError."""
    page, item, field = uuid.UUID(raw["page"]), raw.get("item"), raw.get("f") or ""
    if raw.get("gone"):
        return str(page), None
    if field and not is_field(field):
        raise ValueError(field)
    place = {"item": str(uuid.UUID(item)) if item else "", "f": field}
    return str(page), place | ({"idle": True} if raw.get("idle") else {})
