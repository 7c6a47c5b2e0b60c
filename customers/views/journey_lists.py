"""The journey read as a list (mock-up 06): the same data as a table, where everything can be moved without dragging."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.journeys import journey_map
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, journey_id):
    page = journey_map(request.user, journey_id)
    return render(request, "customers/journey_lists/show.html", {"map": page, "customer": page.customer})
