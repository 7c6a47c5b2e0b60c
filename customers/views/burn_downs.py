"""The felt-pain burn-down of a customer (3.8): only the customer's own answers move it."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.burn_down import burn_down_page
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    now = clock.now()
    customer, burn = burn_down_page(request.user, customer_id, now)
    return render(request, "customers/burn_downs/show.html", {"burn": burn, "customer": customer, "now": now})
