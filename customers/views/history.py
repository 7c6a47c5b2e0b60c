"""What changed at one customer, with who and when."""

from django.shortcuts import render
from django.utils.dateparse import parse_datetime
from django.views.decorators.http import require_safe

from customers.queries.history import history_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    before = _moment(request.GET.get("before", ""))
    history = history_of(request.user, customer_id, before)
    context = {"history": history, "customer": history.customer, "now": clock.now(), "before": before}
    return render(request, "customers/history/index.html", context)


def _moment(raw: str):
    """Return the mark of a page; anything else than an aware moment means the first page."""
    try:
        moment = parse_datetime(raw.replace(" ", "+"))
    except ValueError:
        return None
    return moment if moment is not None and moment.tzinfo is not None else None
