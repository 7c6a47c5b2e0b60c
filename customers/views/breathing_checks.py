"""The three taps a month (3.9): this month's, which may be changed until it is over."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.breathing import tap_room
from customers.forms.breathing import BreathingForm
from customers.queries.breathing import breathing_room
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    page = breathing_room(request.user, customer_id, clock.now())
    start = {name: getattr(page.mine, name) for name in BreathingForm.base_fields} if page.mine else None
    form = BreathingForm(posted(request), initial=start)
    if request.method == "POST" and form.is_valid():
        tap_room(actor=request.user, customer_id=customer_id, **form.cleaned_data)
        messages.success(request, _("Thank you. We ask again next month."))
        return redirect("customers:breathing-rooms-show", customer_id)
    return form_page(request, "customers/breathing_checks/new.html", {"form": form, "customer": page.customer})
