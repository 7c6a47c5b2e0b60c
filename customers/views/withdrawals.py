"""Take words back: they are gone from every page on the next request. The PMO, or the one who said them."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.consents import withdraw_quote_consent
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pk):
    consent = withdraw_quote_consent(actor=request.user, quote_id=pk)
    messages.success(request, _("The words of %(name)s are taken back everywhere.") % {"name": consent.speaker})
    return redirect("customers:quotes-index", consent.customer_id)
