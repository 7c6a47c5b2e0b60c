"""The words behind a fact: the PMO ties quotes to it, and the fact turns from assumed to heard (1.3)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from customers.actions.facts import QuoteUnknown, support_fact
from customers.forms.facts import QuotesForm
from customers.models import Fact
from customers.queries.facts import linked_quote_ids
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, fact_id):
    fact = editable_row(Fact.objects.select_related("customer"), request.user, fact_id)
    linked = linked_quote_ids(request.user, fact)
    form = QuotesForm(posted(request), actor=request.user, customer_id=fact.customer_id, linked=linked)
    if request.method == "POST" and form.is_valid():
        try:
            support_fact(actor=request.user, fact_id=fact_id, quote_ids=form.quote_ids())
            messages.success(request, _("Tied to their words"))
            return redirect("customers:facts-index", fact.customer_id)
        except QuoteUnknown:
            form.add_error("quotes", _("One of these quotes was taken back just now. Choose again."))
    context = {"form": form, "customer": fact.customer, "fact": fact}
    return form_page(request, "customers/fact_quotes/edit.html", context)
