"""Moving a stage one place earlier or later, by buttons that work without JavaScript (3.1)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.journeys import DOWN, UP, move_stage
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, stage_id):
    direction = request.POST.get("direction")
    if direction not in (UP, DOWN):
        return HttpResponseBadRequest(_("A stage moves up or down."))
    stage = move_stage(actor=request.user, stage_id=stage_id, direction=direction)
    return redirect("customers:journeys-show", stage.journey_id)
