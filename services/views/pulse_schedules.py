"""Pulses that come again: plan one, let it not come again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from customers.models import Customer
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row
from services.actions.pulse_schedules import ScheduleIsOver, plan_schedule, stop_schedule
from services.forms.pulses import ScheduleForm
from services.models import PulseSchedule


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = editable_row(Customer, request.user, customer_pk)
    form = ScheduleForm(posted(request))
    if request.method == "POST" and form.is_valid():
        schedule = plan_schedule(actor=request.user, customer_id=customer.pk, **form.values())
        messages.success(request, _("“%(title)s” comes by itself from now on") % {"title": schedule.title})
        return redirect("services:pulses-index", customer.pk)
    return form_page(request, "services/pulse_schedules/new.html", {"form": form, "customer": customer})


@audience(STAFF)
@require_POST
def delete(request, pk):
    customer_id = editable_row(PulseSchedule, request.user, pk).customer_id
    try:
        stop_schedule(actor=request.user, schedule_id=pk)
        messages.success(request, _("It does not come again. What is open stays open."))
    except ScheduleIsOver:
        messages.warning(request, _("It was stopped already."))
    return redirect("services:pulses-index", customer_id)
