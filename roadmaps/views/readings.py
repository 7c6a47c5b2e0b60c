"""POST: "I have read this": the history then begins here for this person (4.8)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.versions import mark_read
from roadmaps.queries.numbers import number_in


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def create(request, roadmap_id):
    mark_read(actor=request.user, roadmap_id=roadmap_id, seq=number_in(request.POST, "seq") or 0)
    messages.success(request, _("Marked as read"))
    return redirect("roadmaps:histories-show", roadmap_id)
