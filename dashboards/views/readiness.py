"""/readyz: may traffic come here? Only the database decides; the other parts may be down without harm to the pages."""

from django.db import Error
from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboards.queries.health import database_is_up
from pmo_portal.core.audience import ANYBODY, audience


@audience(ANYBODY)
@never_cache
@require_safe
def index(request):
    try:
        is_up = database_is_up()
    except Error:
        is_up = False
    return JsonResponse({"ok": is_up}, status=200 if is_up else 503)
