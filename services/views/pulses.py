"""Pulses for the PMO: start one, see who was asked and what came back."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_http_methods, require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.pulses import NobodyToAsk, start_pulse
from services.forms.pulses import PulseForm
from services.queries.pulses import list_pulses, pulse_result, pulse_rows, schedules_of


@audience(STAFF)
@require_safe
def index(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    context = {"customer": customer, "pulses": list_pulses(request.user, customer), "now": clock.now()}
    context["schedules"] = schedules_of(request.user, customer)
    return render(request, "services/pulses/index.html", context)


@audience(STAFF)
@require_safe
def show(request, pk):
    pulse = visible_row(pulse_rows(), request.user, pk)
    context = {"result": pulse_result(request.user, pulse), "now": clock.now()}
    return render(request, "services/pulses/show.html", context)


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = editable_row(Customer, request.user, customer_pk)
    form = PulseForm(posted(request), actor=request.user, customer=customer)
    if request.method == "POST" and form.is_valid():
        values = form.values()
        try:
            pulse = start_pulse(actor=request.user, customer_id=customer.pk, **values)
        except NobodyToAsk:
            form.add_error("contacts", _("Nobody of them has a mail address. Add one first."))
        else:
            n = len(values["contacts"])
            messages.success(request, ngettext("%(n)s person is asked", "%(n)s people are asked", n) % {"n": n})
            return redirect("services:pulses-show", pulse.pk)
    return form_page(request, "services/pulses/new.html", {"form": form, "customer": customer})
