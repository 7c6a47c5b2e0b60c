"""A follow-up is done; or it was not, after all."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import safe_next
from services.actions.follow_ups import finish_follow_up, reopen_follow_up


@audience(STAFF)
@require_POST
def create(request, pk):
    follow_up = finish_follow_up(actor=request.user, follow_up_id=pk)
    undo = reverse("services:follow-ups-done-delete", args=[pk])
    messages.success(request, _("Done: %(title)s") % {"title": follow_up.title}, extra_tags=f"undo={undo}")
    return HttpResponseRedirect(safe_next(request, reverse("services:follow-ups-index")))


@audience(STAFF)
@require_POST
def delete(request, pk):
    follow_up = reopen_follow_up(actor=request.user, follow_up_id=pk)
    messages.success(request, _("Open again: %(title)s") % {"title": follow_up.title})
    return HttpResponseRedirect(safe_next(request, reverse("services:follow-ups-index")))
