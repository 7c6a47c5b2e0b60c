"""“You said, we did, did it help?”: for the customer itself, the PMO and leaders."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboards.queries.you_said import you_said
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, customer_id):
    page = you_said(request.user, customer_id)
    context = {"page": page, "customer": page.customer, "now": clock.now()}
    return render(request, "dashboards/you_said/show.html", context)
