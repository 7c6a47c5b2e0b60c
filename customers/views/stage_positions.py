"""Moving a stage: one place earlier or later by buttons that work without JavaScript, or to a place by drag and keys (3.1)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.journey_places import place_stage
from customers.actions.journeys import DOWN, UP, move_stage
from customers.forms.journeys import PlaceForm
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, stage_id):
    direction, form = request.POST.get("direction"), PlaceForm(request.POST)
    if direction in (UP, DOWN):
        stage = move_stage(actor=request.user, stage_id=stage_id, direction=direction)
    elif form.is_valid():
        stage = place_stage(actor=request.user, stage_id=stage_id, place=form.cleaned_data["place"])
    else:
        return HttpResponseBadRequest(_("A stage moves up or down."))
    return redirect(safe_next(request, stage.map_path()))
