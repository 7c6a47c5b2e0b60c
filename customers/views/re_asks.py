"""What to ask again (2.12): each line can become a talk or a follow-up."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.re_asks import re_asks
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def index(request, customer_id=None):
    page = re_asks(request.user, clock.now(), customer_id)
    return render(request, "customers/re_asks/index.html", {"page": page, "customer": page.customer})
