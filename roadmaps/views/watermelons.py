"""Cards that are green for us and worrying for them (N10): for the PMO and leaders."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience
from roadmaps.queries.watermelons import watermelons


@audience(STAFF, LEADER)
@require_safe
def index(request):
    now = clock.now()
    return render(request, "roadmaps/watermelons/index.html", {"rows": watermelons(request.user, now), "now": now})
