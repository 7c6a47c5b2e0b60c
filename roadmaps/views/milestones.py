"""Dates on which they can see something (4.11)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.forms import once
from roadmaps.actions.beside import TooMany, drop_milestone, set_milestone
from roadmaps.forms.beside import MilestoneForm
from roadmaps.queries.planning import planning_of


@audience(STAFF, CUSTOMER)
@require_POST
@once
def create(request, roadmap_id):
    planning_of(request.user, roadmap_id)
    form = MilestoneForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
        return redirect("roadmaps:timelines-show", roadmap_id)
    try:
        set_milestone(actor=request.user, roadmap_id=roadmap_id, **form.cleaned_data)
        messages.success(request, _("Saved"))
    except TooMany as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:timelines-show", roadmap_id)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    milestone = drop_milestone(actor=request.user, milestone_id=pk)
    messages.success(request, _("Taken away: %(title)s") % {"title": milestone.title})
    return redirect("roadmaps:timelines-show", milestone.roadmap_id)
