"""How much room a customer has for something new (3.9), and what would make more of it."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.breathing import breathing_room
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    page = breathing_room(request.user, customer_id, clock.now())
    return render(request, "customers/breathing_rooms/show.html", {"page": page, "customer": page.customer})
