"""POST: a short answer to a comment, or taking it back (4.7)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.comments import react
from roadmaps.models import ReactionKind


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, pk):
    kind = request.POST.get("kind", "")
    if kind not in ReactionKind.values:
        return HttpResponseBadRequest(_("Choose one of the short answers."))
    comment = react(actor=request.user, roadmap_id=roadmap_id, comment_id=pk, kind=kind)
    return redirect(reverse("roadmaps:items-show", args=[comment.item_id]) + f"#comment-{comment.pk}")
