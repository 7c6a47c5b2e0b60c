"""A member of the PMO says that their role still holds: once a quarter (6.8)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.assignments import confirm_assignment


@audience(STAFF)
@require_POST
def create(request, pk):
    row = confirm_assignment(actor=request.user, assignment_id=pk)
    messages.success(request, _("Confirmed: %(what)s") % {"what": row.does})
    return redirect("services:assignments-all")
