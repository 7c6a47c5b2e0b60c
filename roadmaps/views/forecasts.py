"""Forecast against first-promised date (6.6)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.forecasts import forecast_page


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    page = forecast_page(request.user, roadmap_id)
    context = {"page": page, "board": page.board, "now": clock.now()}
    return render(request, "roadmaps/forecasts/show.html", context)
