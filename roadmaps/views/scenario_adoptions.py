"""Taking a scenario over into the roadmap (4.13)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.items import EditRefused
from roadmaps.actions.scenarios import AdoptedAlready, adopt_scenario


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, scenario_id):
    try:
        scenario = adopt_scenario(actor=request.user, scenario_id=scenario_id)
    except AdoptedAlready:
        messages.warning(request, _("This was taken over already."))
        return redirect("roadmaps:scenarios-show", scenario_id)
    except EditRefused as problem:
        messages.error(request, str(problem))
        return redirect("roadmaps:scenarios-show", scenario_id)
    messages.success(request, _("Taken over. Each step stands in the history and can be undone."))
    return redirect("roadmaps:roadmaps-show", scenario.roadmap_id)
