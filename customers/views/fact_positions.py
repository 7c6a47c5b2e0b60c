"""Moving a line of the avatar up or down, by buttons that work without JavaScript (1.2)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.fact_positions import move_fact
from customers.actions.places import DOWN, UP
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, fact_id):
    direction = request.POST.get("direction")
    if direction not in (UP, DOWN):
        return HttpResponseBadRequest(_("A line moves up or down."))
    fact = move_fact(actor=request.user, fact_id=fact_id, direction=direction)
    return redirect("customers:facts-index", fact.customer_id)
