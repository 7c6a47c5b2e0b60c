"""The avatar as one sheet of A4 (1.2): five questions and more, each line with who said it and when."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.avatars import avatar_sheet
from customers.queries.voices import voices_of_customer
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    now = clock.now()
    sheet = avatar_sheet(request.user, customer_id, now)
    voices = voices_of_customer(request.user, customer_id)
    context = {"sheet": sheet, "customer": sheet.customer, "now": now, "voices": voices}
    return render(request, "customers/avatars/show.html", context)
