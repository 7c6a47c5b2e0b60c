"""Signing our agreement exactly as it was read (6.1)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.charters import sign_charter
from roadmaps.actions.signatures import ContentChanged


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, customer_id):
    try:
        sign_charter(actor=request.user, customer_id=customer_id, seen_hash=request.POST.get("content_hash", ""))
        messages.success(request, _("Signed"))
    except ContentChanged:
        messages.warning(
            request, _("Nothing was signed: the agreement has changed since you opened the page. Read it again.")
        )
    return redirect("roadmaps:agreements-show", customer_id)
