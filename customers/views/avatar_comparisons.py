"""Two days of an avatar beside each other, line by line (1.8)."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from customers.forms.avatar_comparisons import TwoDaysForm
from customers.models import Customer
from customers.queries.avatars import avatar_comparison, first_day_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    now = clock.now()
    context = {"customer": visible_row(Customer, request.user, customer_id), "now": now}
    first = first_day_of(request.user, customer_id) or now
    days = {"before": timezone.localtime(first).date(), "after": timezone.localtime(now).date()}
    form = TwoDaysForm({**days, **request.GET.dict()}, initial=days)
    if form.is_valid():
        earlier, later = form.moments()
        comparison = avatar_comparison(request.user, customer_id, earlier, later)
        context |= {"comparison": comparison, "earlier": earlier, "later": later}
    status = 200 if form.is_valid() else 422
    return render(request, "customers/avatar_comparisons/show.html", {**context, "form": form}, status=status)
