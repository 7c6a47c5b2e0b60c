"""Whom we asked for what, and what waits because the person's budget is used up (N16)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.rows import visible_row
from services.queries.asks import ask_log


@audience(STAFF)
@require_safe
def index(request, customer_pk):
    customer, now = visible_row(Customer, request.user, customer_pk), clock.now()
    context = {"customer": customer, "log": ask_log(request.user, customer, now), "now": now}
    return render(request, "services/asks/index.html", context)
