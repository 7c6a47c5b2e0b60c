"""Taking a request back that nobody has answered."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, audience
from services.actions.service_requests import withdraw_request


@audience(CUSTOMER)
@require_POST
def create(request, pk):
    withdraw_request(actor=request.user, request_id=pk)
    messages.success(request, _("Taken back"))
    return redirect("services:service-requests-show", pk)
