"""Results of pulses over time: for the PMO, leaders and the customer itself. Only sums of enough answers."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.models import Customer
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row
from services.queries.pulse_results import pulse_results, read_filters


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    filters = read_filters(request.user, request.GET)
    context = {"customer": customer, "results": pulse_results(request.user, customer, filters)}
    return render(request, "services/pulse_results/show.html", context)
