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
from services.actions.concerns import NobodyIsLeft, may_judge, raise_concern
from services.forms.concern_plans import PlanForm
from services.forms.concerns import ConcernAnswerForm, ConcernForm
from services.queries.colleagues import colleagues
from services.queries.concerns import list_concerns
from services.queries.recoveries import recovery_page


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request):
    context = {"list": list_concerns(request.user, request.GET), "now": clock.now()}
    return render(request, "services/concerns/index.html", context)


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, pk):
    page = recovery_page(request.user, pk)
    concern = page.concern
    own_word = may_judge(concern=concern, user=request.user)
    context = {
        "page": page,
        "concern": concern,
        "now": clock.now(),
        "form": ConcernAnswerForm(initial={"seen_version": concern.version}),
        # Two forms on one page: each has names of its own for its labels.
        "plan_form": PlanForm(auto_id="plan_%s", initial={"text": concern.plan, "seen_version": concern.plan_version}),
        "may_judge": own_word,
        "may_work": concern.closed_at is None and (own_word or request.user.is_pmo),
    }
    return render(request, "services/concerns/show.html", context)


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, customer_pk):
    customer = visible_row(Customer.objects.select_related("owner"), request.user, customer_pk)
    form = ConcernForm(posted(request), colleagues=colleagues())
    if request.method == "POST" and form.is_valid():
        try:
            concern = raise_concern(actor=request.user, customer_id=customer.pk, **form.cleaned_data)
        except NobodyIsLeft:
            form.add_error("about", _("Then nobody would be left to read it. Leave one person out."))
        else:
            messages.success(request, _("Sent to %(name)s") % {"name": concern.owner.first_name})
            return redirect("services:concerns-show", concern.pk)
    return form_page(request, "services/concerns/new.html", {"form": form, "customer": customer})
