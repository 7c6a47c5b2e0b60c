"""The two-way mirror of a quarter (6.2, N8)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.mirrors import mirror_page


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    now = clock.now()
    page = mirror_page(request.user, customer_id, now, request.GET.get("quarter", ""))
    return render(request, "roadmaps/mirrors/show.html", {"page": page, "customer": page.customer, "now": now})
