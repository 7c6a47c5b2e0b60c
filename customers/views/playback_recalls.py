"""Take lines back that nobody has answered yet."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.playbacks import recall_playback
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_POST
def create(request, pk):
    playback = recall_playback(actor=request.user, playback_id=pk)
    messages.success(request, _("Taken back. The link does not work any more."))
    return redirect("customers:finishes-show", playback.interview_id)
