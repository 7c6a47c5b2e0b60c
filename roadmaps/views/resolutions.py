"""POST: a comment is dealt with (4.7)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.comments import resolve_comment
from roadmaps.actions.items import EditRefused
from roadmaps.queries.comments import comment_of


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, pk):
    comment = comment_of(request.user, roadmap_id, pk)
    try:
        resolve_comment(actor=request.user, roadmap_id=roadmap_id, comment_id=pk)
        messages.success(request, _("Dealt with"))
    except EditRefused as problem:
        messages.error(request, str(problem))
    return redirect(reverse("roadmaps:items-show", args=[comment.item_id]) + "#talk")
