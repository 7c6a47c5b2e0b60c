"""Finish a talk (2.2)."""

from django.shortcuts import redirect
from django.views.decorators.http import require_POST

from customers.actions.interviews import close_interview
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_POST
def create(request, pk):
    close_interview(actor=request.user, interview_id=pk)
    return redirect("customers:finishes-show", pk)
