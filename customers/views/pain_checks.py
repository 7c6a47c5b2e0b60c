""" "Does it still hurt? 0-10": the customer's own answer, and the only thing that gives hours back (3.8)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.pains import InTheBin, check_pain
from customers.forms.pains import PainCheckForm
from customers.models import PainPoint
from pmo_portal.core.audience import CUSTOMER, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row


@audience(CUSTOMER)
@require_http_methods(["GET", "POST"])
@once
def new(request, pain_id):
    pain = editable_row(PainPoint.objects.select_related("customer"), request.user, pain_id)
    form = PainCheckForm(posted(request))
    if request.method == "POST" and form.is_valid():
        try:
            check_pain(actor=request.user, pain_id=pain_id, felt=form.cleaned_data["felt"])
            messages.success(request, _("Thank you. We ask again in four weeks."))
            return redirect("customers:pains-show", pain_id)
        except InTheBin:
            form.add_error(None, _("This pain lies in the bin. Bring it back first."))
    return form_page(request, "customers/pain_checks/new.html", {"form": form, "pain": pain, "customer": pain.customer})
