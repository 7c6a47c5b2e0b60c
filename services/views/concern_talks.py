"""Either side says that both have talked about it (7.6)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from services.actions.recoveries import mark_talked


@audience(CUSTOMER, STAFF)
@require_POST
def create(request, pk):
    mark_talked(actor=request.user, concern_id=pk)
    messages.success(request, _("Noted: you have talked. Next comes a plan that both agree to."))
    return redirect("services:concerns-show", pk)
