""" "That's right": the customer's own word that a fact is true (1.3). The receiver decides; the PMO has no such button."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.facts import confirm_fact
from pmo_portal.core.audience import CUSTOMER, audience


@audience(CUSTOMER)
@require_POST
def create(request, fact_id):
    fact = confirm_fact(actor=request.user, fact_id=fact_id)
    messages.success(request, _("Thank you. It is marked as right."))
    return redirect("customers:facts-index", fact.customer_id)
