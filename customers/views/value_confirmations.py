""" "That's right": the customer's own word that they value this. The receiver decides; the PMO has no such button."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.values import confirm_value
from pmo_portal.core.audience import CUSTOMER, audience


@audience(CUSTOMER)
@require_POST
def create(request, value_id):
    value = confirm_value(actor=request.user, value_id=value_id)
    messages.success(request, _("Thank you. It is marked as right."))
    return redirect("customers:values-index", value.customer_id)
