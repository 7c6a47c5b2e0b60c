"""The journey of a customer as a map (3.1, 3.6, mock-up 06). The PMO and the customer draw it together."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.actions.journeys import draw_journey, revise_journey
from customers.forms.journeys import JourneyForm
from customers.models import Customer, Journey
from customers.queries.facts import may_write
from customers.queries.journeys import journey_map, journeys_of
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import clash_page, form_page, posted
from pmo_portal.core.rows import editable_row, visible_row


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request, customer_id):
    customer, journeys = journeys_of(request.user, customer_id)
    if len(journeys) == 1:
        return redirect("customers:journeys-show", journeys[0].pk)
    context = {"customer": customer, "journeys": journeys, "may_write": may_write(request.user, customer_id)}
    return render(request, "customers/journeys/index.html", context)


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, pk):
    page = journey_map(request.user, pk)
    return render(request, "customers/journeys/show.html", {"map": page, "customer": page.customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_id):
    customer = visible_row(Customer, request.user, customer_id)
    may_write(request.user, customer_id, or_refuse=True)
    form = JourneyForm(posted(request))
    if request.method == "POST" and form.is_valid():
        journey = draw_journey(actor=request.user, customer_id=customer_id, **form.values())
        return redirect("customers:journeys-show", journey.pk)
    return form_page(request, "customers/journeys/edit.html", {"form": form, "customer": customer})


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    journey = editable_row(Journey.objects.select_related("customer"), request.user, pk)
    form = JourneyForm(posted(request), instance=journey)
    context = {"form": form, "customer": journey.customer, "journey": journey}
    if request.method == "POST" and form.is_valid():
        try:
            revise_journey(actor=request.user, journey_id=pk, seen=form.seen(), values=form.values())
            messages.success(request, _("Saved"))
            return redirect("customers:journeys-show", pk)
        except EditClash as clash:
            return clash_page(request, "customers/journeys/edit.html", context, clash)
    return form_page(request, "customers/journeys/edit.html", context)
