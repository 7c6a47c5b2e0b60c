"""A person decides about a mail of which nobody knows whether it arrived, or which was refused."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.mail import MailIsNotStuck, send_again


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        send_again(actor=request.user, mail_id=pk)
        messages.success(request, _("It goes out once more."))
    except MailIsNotStuck:
        messages.warning(request, _("This mail needs no second try any more."))
    return redirect("services:mails-show", pk)
