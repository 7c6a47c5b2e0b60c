"""The words behind a pain: the PMO ties quotes to it, so that no number stands alone (3.2)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.pains import QuoteUnknown, quote_pain
from customers.forms.facts import QuotesForm
from customers.models import PainPoint
from customers.queries.pains import linked_quote_ids
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pain_id):
    pain = editable_row(PainPoint.objects.select_related("customer"), request.user, pain_id)
    linked = linked_quote_ids(request.user, pain)
    form = QuotesForm(posted(request), actor=request.user, customer_id=pain.customer_id, linked=linked)
    if request.method == "POST" and form.is_valid():
        try:
            quote_pain(actor=request.user, pain_id=pain_id, quote_ids=form.quote_ids())
            messages.success(request, _("Tied to their words"))
            return redirect("customers:pains-show", pain_id)
        except QuoteUnknown:
            form.add_error("quotes", _("One of these quotes was taken back just now. Choose again."))
    return form_page(
        request, "customers/pain_quotes/edit.html", {"form": form, "pain": pain, "customer": pain.customer}
    )
