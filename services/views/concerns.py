"""Concerns: the customer writes one, the PMO and leaders see all, each customer its own (7.5)."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_safe

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import visible_row
from services.actions.concerns import may_judge, raise_concern
from services.forms.concerns import ConcernAnswerForm, ConcernForm
from services.queries.concerns import concern_rows, list_concerns


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request):
    context = {"list": list_concerns(request.user, request.GET), "now": clock.now()}
    return render(request, "services/concerns/index.html", context)


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, pk):
    concern = visible_row(concern_rows(), request.user, pk)
    context = {
        "concern": concern,
        "now": clock.now(),
        "form": ConcernAnswerForm(initial={"seen_version": concern.version}),
        "may_judge": may_judge(concern=concern, user=request.user),
    }
    return render(request, "services/concerns/show.html", context)


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = visible_row(Customer.objects.select_related("owner"), request.user, customer_pk)
    form = ConcernForm(posted(request))
    if request.method == "POST" and form.is_valid():
        concern = raise_concern(actor=request.user, customer_id=customer.pk, **form.cleaned_data)
        messages.success(request, _("Sent to %(name)s") % {"name": concern.owner.first_name})
        return redirect("services:concerns-show", concern.pk)
    return form_page(request, "services/concerns/new.html", {"form": form, "customer": customer})
