"""The felt-pain burn-down of a customer (3.8): only the customer's own answers move it."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.burn_down import burn_down_page
from customers.queries.facts import may_write
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    now = clock.now()
    customer, burn = burn_down_page(request.user, customer_id, now)
    may_answer = request.user.role == "customer" and may_write(request.user, customer.pk)
    context = {"burn": burn, "customer": customer, "now": now, "may_answer": may_answer}
    return render(request, "customers/burn_downs/show.html", context)
