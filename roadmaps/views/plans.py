"""The momentum planner (4.2, N4): the order that gives relief first, and why."""

import json
import uuid

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.plans import method_of, plan_page


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    page = plan_page(request.user, roadmap_id, method_of(request.GET.get("by")))
    context = {"page": page, "board": page.planning.board, "seen": json.dumps(page.order), "now": clock.now()}
    return render(request, "roadmaps/plans/show.html", context | {"form_key": uuid.uuid4()})
