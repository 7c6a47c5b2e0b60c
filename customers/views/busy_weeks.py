"""Weeks in which a customer has no room (1.2): nobody writes to them then, except to answer."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from customers.actions.busy_weeks import TooManyBusyWeeks, add_busy_week, remove_busy_week
from customers.forms.busy_weeks import BusyWeekForm
from customers.models import Customer
from customers.queries.busy_weeks import busy_weeks_of
from customers.queries.facts import may_write
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    page = busy_weeks_of(request.user, customer_id)
    return render(request, "customers/busy_weeks/index.html", {"page": page, "customer": page.customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    form = BusyWeekForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            add_busy_week(actor=request.user, customer_id=customer_id, values=form.cleaned_data)
            messages.success(request, _("Added: nobody writes to them then, except to answer"))
            return redirect("customers:busy-weeks-index", customer_id)
        except TooManyBusyWeeks:
            form.add_error("label", _("Twenty are as many as anybody keeps in mind. Take one away first."))
    return form_page(request, "customers/busy_weeks/new.html", {"form": form, "customer": customer})


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    customer_id = remove_busy_week(actor=request.user, busy_week_id=pk)
    messages.success(request, _("Taken away"))
    return redirect("customers:busy-weeks-index", customer_id)
