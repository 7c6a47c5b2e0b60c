"""Signing devices out: one, or all others."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.sessions import revoke_other_sessions, revoke_session
from pmo_portal.accounts.models import Session
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_POST
def delete(request):
    device = request.POST.get("device", "")
    if device == "all-others":
        revoke_other_sessions(actor=request.user, kept_key=request.session.session_key)
        messages.success(request, _("All other devices are signed out."))
        return redirect("accounts:profile-edit")
    try:
        revoke_session(actor=request.user, device=device)
    except Session.DoesNotExist as error:
        raise Http404 from error
    messages.success(request, _("That device is signed out."))
    return redirect("accounts:profile-edit")
