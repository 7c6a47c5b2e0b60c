"""Any two states of a roadmap side by side (4.8)."""

import uuid

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.histories import comparison_of
from roadmaps.queries.numbers import number_in


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    page = comparison_of(request.user, roadmap_id, number_in(request.GET, "from"), number_in(request.GET, "to"))
    context = {"page": page, "form_key": uuid.uuid4(), "now": clock.now()}
    return render(request, "roadmaps/comparisons/show.html", context)
