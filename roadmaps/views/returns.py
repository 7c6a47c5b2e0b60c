"""What came back for what was spent (6.7)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.returns import returns_page


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    page = returns_page(request.user, customer_id)
    return render(request, "roadmaps/returns/show.html", {"page": page, "customer": page.customer, "now": clock.now()})
