"""Moving a step one place earlier or later, by buttons that work without JavaScript (3.1)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.journeys import DOWN, UP, move_step
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, step_id):
    direction = request.POST.get("direction")
    if direction not in (UP, DOWN):
        return HttpResponseBadRequest(_("A step moves up or down."))
    step = move_step(actor=request.user, step_id=step_id, direction=direction)
    return redirect("customers:journeys-show", step.stage.journey_id)
