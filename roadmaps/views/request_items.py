"""A card for what a customer asked for from the catalogue, suggested in one press."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from roadmaps.actions.item_services import suggest_for_request
from roadmaps.actions.items import EditRefused


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        roadmap, is_new = suggest_for_request(actor=request.user, request_id=pk)
    except EditRefused as problem:
        messages.error(request, str(problem))
        return redirect("services:service-requests-show", pk)
    messages.success(request, _("Suggested") if is_new else _("It was suggested before."))
    return redirect("roadmaps:roadmaps-show", roadmap.pk)
