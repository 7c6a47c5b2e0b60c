"""Health of one customer and why it moved: for the PMO and leaders."""

from datetime import date

from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboards.queries.customer_health import customer_health
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience
from services.models.pulse import FACES


@audience(STAFF, LEADER)
@require_safe
def show(request, customer_id):
    now = clock.now()
    wanted = _day(request.GET.get("from", "")), _day(request.GET.get("to", ""))
    health = customer_health(request.user, customer_id, wanted, now)
    context = {"health": health, "customer": health.customer, "now": now, "faces": FACES}
    return render(request, "dashboards/customer_health/show.html", context)


def _day(raw: str) -> date | None:
    try:
        return date.fromisoformat(raw)
    except ValueError:
        return None
