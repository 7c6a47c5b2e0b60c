"""/healthz: all parts as JSON, 503 when one is down. It runs outside the request's transaction."""

from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboards.queries.health import portal_health
from pmo_portal.core.audience import ANYBODY, audience


@audience(ANYBODY)
@never_cache
@require_safe
def index(request):
    health = portal_health()
    return JsonResponse(health, status=200 if health["ok"] else 503)
