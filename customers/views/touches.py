"""A real contact outside an interview: somebody spoke with this person today (1.4)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.contacts import note_touch
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import safe_next


@audience(STAFF)
@require_POST
def create(request, contact_id):
    contact = note_touch(actor=request.user, contact_id=contact_id)
    messages.success(request, _("Noted that you spoke with %(name)s") % {"name": contact.name})
    return HttpResponseRedirect(safe_next(request, reverse("customers:contacts-index", args=[contact.customer_id])))
