"""Steps of a journey: add, change, take away (3.1)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from customers.actions.journeys import add_step, remove_step, revise_step
from customers.forms.journeys import StepForm
from customers.models import Stage, Step
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, stage_id):
    stage = editable_row(Stage, request.user, stage_id)
    form = StepForm(posted(request))
    journey_id = stage.journey_id
    if request.method == "POST" and form.is_valid():
        step = add_step(actor=request.user, stage_id=stage_id, values=form.values())
        messages.success(request, _("Added %(name)s") % {"name": step.title})
        return redirect("customers:journeys-show", journey_id)
    return form_page(request, "customers/steps/edit.html", {"form": form, "stage": stage, "journey_id": journey_id})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    step = editable_row(Step.objects.select_related("stage"), request.user, pk)
    form = StepForm(posted(request), instance=step)
    context = {"form": form, "step": step, "title": step.title, "journey_id": step.stage.journey_id}
    if request.method == "POST" and form.is_valid():
        try:
            revise_step(actor=request.user, step_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:journeys-show", step.stage.journey_id)
        except EditClash as clash:
            return clash_page(request, "customers/steps/edit.html", context, clash)
    return form_page(request, "customers/steps/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    step = remove_step(actor=request.user, step_id=pk)
    messages.success(request, _("Took away %(name)s. Its pains stay on the stage.") % {"name": step.title})
    return redirect("customers:journeys-show", step.stage.journey_id)
