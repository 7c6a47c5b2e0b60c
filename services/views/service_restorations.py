"""Offering an archived service again."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.services import bring_back_service


@audience(STAFF)
@require_POST
def create(request, pk):
    service = bring_back_service(actor=request.user, service_id=pk)
    messages.success(request, _("Offered again: %(name)s") % {"name": service.name})
    return redirect("services:services-show", pk)
