"""What the comments of a customer are about, with the comments behind each theme (7.8)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.models import Customer
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.rows import visible_row
from services.queries.pulse_themes import theme_page


@audience(STAFF)
@require_safe
def index(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    page = theme_page(request.user, customer, request.GET.get("about", ""))
    return render(request, "services/pulse_themes/index.html", {"customer": customer, "page": page})
