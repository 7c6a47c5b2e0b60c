"""Bringing a card back that was taken off the roadmap."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.items import EditRefused, bring_back_item


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pk):
    try:
        bring_back_item(actor=request.user, item_id=pk)
        messages.success(request, _("It is back on the roadmap"))
    except EditRefused as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:items-show", pk)
