"""Sending a piece of news, once."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from roadmaps.actions.news import NobodyReads, SentAlready, send_news


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        count = send_news(actor=request.user, news_id=pk)
        messages.success(request, ngettext("Sent to %(n)s person", "Sent to %(n)s people", count) % {"n": count})
    except SentAlready:
        messages.warning(request, _("It has left already. Write another one."))
    except NobodyReads:
        messages.warning(request, _("Nobody is in these groups. Choose others, or add people to the customer."))
    return redirect("roadmaps:news-show", pk)
