"""Requests from the catalogue: the customer asks in four fields, the PMO sees what waits, both see one request (5.10)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row
from services.actions.service_requests import ask_for_service
from services.forms.service_requests import RequestForm
from services.models import ServiceRequest
from services.queries.service_requests import list_requests, request_page
from services.queries.service_words import say_with
from services.queries.services import asking_page
from services.queries.word_choices import word_choice


@audience(STAFF)
@require_safe
def index(request):
    context = {"list": list_requests(request.user, request.GET), "now": clock.now()}
    return render(request, "services/service_requests/index.html", context)


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, pk):
    page = request_page(request.user, pk)
    return render(
        request, "services/service_requests/show.html", {"page": page, "asked": page.request, "now": clock.now()}
    )


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, pk, customer_pk):
    customer = visible_row(Customer.objects.select_related("owner"), request.user, customer_pk)
    if not ServiceRequest(customer=customer).may_be_written_by(request.user):
        raise PermissionDenied(_("You may read this, but not change it."))
    page = asking_page(request.user, pk, customer)
    say_with([page.service], word_choice(request, customer).say)
    form = RequestForm(posted(request), actor=request.user, customer=customer)
    if request.method == "POST" and form.is_valid():
        asked = ask_for_service(actor=request.user, customer_id=customer_pk, service_id=pk, **form.values())
        messages.success(request, _("Sent to %(name)s") % {"name": asked.owner.first_name})
        return redirect("services:service-requests-show", asked.pk)
    return form_page(request, "services/service_requests/new.html", {"form": form, "page": page, "now": clock.now()})
