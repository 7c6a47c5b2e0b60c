"""The estimates of one pain: all there ever were, and a new one in numbers (3.4)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.estimates import MoreThanItCosts, estimate_pain
from customers.forms.estimates import EstimateForm
from customers.queries.pain_boards import estimates_of
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.templatetags.times import date_number


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "POST"])
@once
def index(request, pain_id):
    page, form = estimates_of(request.user, pain_id), EstimateForm(posted(request))
    if request.method == "POST" and not request.user.is_pmo:
        raise PermissionDenied
    if request.method == "POST" and form.is_valid():
        try:
            estimate_pain(actor=request.user, pain_id=pain_id, **form.values())
            messages.success(request, _("Estimated"))
            return redirect("customers:pain-boards-show", page.pain.customer_id)
        except MoreThanItCosts as limit:
            most = _("It cannot give back more than it costs: %(hours)s hours a month.")
            form.add_error("relief_hours", most % {"hours": date_number(float(limit.hours))})
    context = {"form": form, "page": page, "pain": page.pain, "customer": page.pain.customer, "now": clock.now()}
    return form_page(request, "customers/pain_estimates/index.html", context)
