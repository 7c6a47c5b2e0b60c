"""Moving a pain to a place of a stage's column, by drag, keys and the list's form (3.1)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.journey_places import OtherJourney, place_pain
from customers.forms.journeys import StagePlaceForm
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, pain_id):
    form = StagePlaceForm(request.POST)
    if not form.is_valid():
        return HttpResponseBadRequest(_("Say which stage, and which place on it."))
    try:
        pain = place_pain(actor=request.user, pain_id=pain_id, **form.values())
    except OtherJourney:
        return HttpResponseBadRequest(_("A pain stays with its own customer."))
    return redirect(safe_next(request, pain.stage.map_path()))
