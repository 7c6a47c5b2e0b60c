"""Moving a link of the chain by buttons that work without JavaScript (1.6)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.places import DOWN, UP
from customers.actions.receivers import move_receiver
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, receiver_id):
    direction = request.POST.get("direction")
    if direction not in (UP, DOWN):
        return HttpResponseBadRequest(_("A link moves up or down."))
    receiver = move_receiver(actor=request.user, receiver_id=receiver_id, direction=direction)
    return redirect("customers:receivers-index", receiver.customer_id)
