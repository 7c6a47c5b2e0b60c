"""Either side says which of the customer's own value statements is hurt (7.6)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from services.actions.recoveries import name_hurt_value


@audience(CUSTOMER, STAFF)
@require_POST
def update(request, pk):
    chosen = request.POST.get("value", "")
    name_hurt_value(
        actor=request.user, concern_id=pk, value_id=int(chosen) if chosen.isdecimal() and len(chosen) < 19 else None
    )
    messages.success(request, _("Noted what it hurts") if chosen else _("Noted: it hurts something else"))
    return redirect("services:concerns-show", pk)
