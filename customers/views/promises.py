"""A promise made in the room (2.2), as a plain form. The script of the room sends the same as a change."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.room_ops import take_changes
from customers.forms.promises import PromiseForm
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, safe_next


@audience(STAFF)
@require_POST
@once
def create(request, pk):
    form = PromiseForm(request.POST)
    if not form.is_valid():
        return form_page(request, "customers/promises/create.html", {"form": form, "interview_id": pk})
    change = {"id": str(uuid.uuid4()), "kind": "promise", **form.change()}
    take_changes(actor=request.user, interview_id=pk, changes=[change])
    messages.success(request, _("Your promise is noted."))
    return redirect(safe_next(request, reverse("customers:rooms-show", args=[pk])))
