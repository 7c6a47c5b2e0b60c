"""Sending somebody a fresh first link: the old one lay in the mailbox for too long."""

from allauth.account.decorators import reauthentication_required
from django.contrib import messages
from django.shortcuts import get_object_or_404, redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.accounts.actions.people import send_invitation
from pmo_portal.accounts.queries.people import pmo_people
from pmo_portal.core.audience import LEAD, audience
from pmo_portal.core.forms import once


@audience(LEAD)
@require_POST
@reauthentication_required(app="accounts")
@once
def create(request, pk):
    person = get_object_or_404(pmo_people(request.user), pk=pk)
    send_invitation(actor=request.user, user=person)
    messages.success(request, _("%(name)s gets a mail with a fresh link.") % {"name": person.name})
    return redirect("accounts:people-index")
