"""POST: taking back one's own suggestion (4.4)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from roadmaps.actions.decisions import decide_suggestion
from roadmaps.actions.items import EditRefused


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, pk):
    reason = request.POST.get("reason", "")
    try:
        decide_suggestion(actor=request.user, roadmap_id=roadmap_id, suggestion_id=pk, deed="withdraw", reason=reason)
        messages.success(request, _("Taken back"))
    except EditRefused as problem:
        messages.error(request, str(problem))
    return redirect(safe_next(request, reverse("roadmaps:roadmaps-show", args=[roadmap_id])))
