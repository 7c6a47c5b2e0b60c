"""Somebody of the side that a task belongs to says that it is done (6.4)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from pmo_portal.core.rows import visible_row
from services.actions.tasks import finish_own_task
from services.models import Task


@audience(CUSTOMER, STAFF)
@require_POST
def create(request, pk):
    customer_id = visible_row(Task, request.user, pk).customer_id
    if finish_own_task(actor=request.user, task_id=pk):
        messages.success(request, _("Done. Whoever asked for it knows."))
    return HttpResponseRedirect(safe_next(request, reverse("services:tasks-index", args=[customer_id])))
