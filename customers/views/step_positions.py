"""Moving a step: one place up or down by buttons that work without JavaScript, or into a stage by drag, keys and list (3.1)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.journey_places import OtherJourney, place_step
from customers.actions.journeys import DOWN, UP, move_step
from customers.forms.journeys import StagePlaceForm
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, step_id):
    direction, form = request.POST.get("direction"), StagePlaceForm(request.POST)
    try:
        if direction in (UP, DOWN):
            step = move_step(actor=request.user, step_id=step_id, direction=direction)
        elif form.is_valid():
            step = place_step(actor=request.user, step_id=step_id, **form.values())
        else:
            return HttpResponseBadRequest(_("A step moves up or down."))
    except OtherJourney:
        return HttpResponseBadRequest(_("A step stays on its own journey."))
    return redirect(safe_next(request, step.stage.map_path()))
