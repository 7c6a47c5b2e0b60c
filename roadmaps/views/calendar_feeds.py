"""POST: open or close one's own calendar of a roadmap (4.14)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.doors import close_calendar, open_calendar


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def create(request, roadmap_id):
    open_calendar(actor=request.user, roadmap_id=roadmap_id)
    messages.success(request, _("Your calendar has an address now"))
    return redirect("roadmaps:share-links-index", roadmap_id)


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def delete(request, roadmap_id):
    close_calendar(actor=request.user, roadmap_id=roadmap_id)
    messages.success(request, _("Your calendar is closed"))
    return redirect("roadmaps:share-links-index", roadmap_id)
