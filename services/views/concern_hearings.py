"""Somebody of the PMO says with their name that they have read it (7.6)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.recoveries import mark_heard


@audience(STAFF)
@require_POST
def create(request, pk):
    concern = mark_heard(actor=request.user, concern_id=pk)
    messages.success(request, _("%(name)s knows that you have read it") % {"name": concern.speaker})
    return redirect("services:concerns-show", pk)
