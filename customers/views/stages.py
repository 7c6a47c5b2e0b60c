"""Stages of a journey: add, change, take away (3.1)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from customers.actions.journeys import StageInUse, add_stage, remove_stage, revise_stage
from customers.forms.journeys import StageForm
from customers.models import Journey, Stage
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, journey_id):
    journey = editable_row(Journey, request.user, journey_id)
    form = StageForm(posted(request))
    if request.method == "POST" and form.is_valid():
        stage = add_stage(actor=request.user, journey_id=journey_id, values=form.values())
        messages.success(request, _("Added %(name)s") % {"name": stage.title})
        return redirect("customers:journeys-show", journey_id)
    return form_page(
        request, "customers/stages/edit.html", {"form": form, "journey": journey, "journey_id": journey_id}
    )


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    stage = editable_row(Stage, request.user, pk)
    form = StageForm(posted(request), instance=stage)
    context = {"form": form, "stage": stage, "title": stage.title, "journey_id": stage.journey_id}
    if request.method == "POST" and form.is_valid():
        try:
            revise_stage(actor=request.user, stage_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:journeys-show", stage.journey_id)
        except EditClash as clash:
            return clash_page(request, "customers/stages/edit.html", context, clash)
    return form_page(request, "customers/stages/edit.html", context)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    try:
        stage = remove_stage(actor=request.user, stage_id=pk)
    except StageInUse as in_use:
        messages.warning(request, _("This stage still holds steps or pains. Move or take those away first."))
        return redirect("customers:journeys-show", in_use.stage.journey_id)
    messages.success(request, _("Took away %(name)s") % {"name": stage.title})
    return redirect("customers:journeys-show", stage.journey_id)
