"""One side says how it sees a card (N10)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from roadmaps.actions.item_colours import NoSuchColour, colour_item


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, item_id):
    try:
        row = colour_item(actor=request.user, item_id=item_id, colour=request.POST.get("colour", ""))
        messages.success(request, _("Kept: %(colour)s") % {"colour": row.get_colour_display()})
    except NoSuchColour:
        messages.warning(request, _("Choose how it goes: well, not sure, or worried."))
    return HttpResponseRedirect(safe_next(request, reverse("roadmaps:items-show", args=[item_id])))
