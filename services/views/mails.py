"""The delivery log of the PMO: what left, what waits, what went wrong."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.rows import visible_row
from services.queries.mails import delivery_log, items_of, mail_rows


@audience(STAFF)
@require_safe
def index(request):
    log = delivery_log(request.user, request.GET)
    context = {"page": log.page, "state": log.state, "counts": log.counts, "now": clock.now()}
    return render(request, "services/mails/index.html", context)


@audience(STAFF)
@require_safe
def show(request, pk):
    mail = visible_row(mail_rows(), request.user, pk)
    context = {"mail": mail, "items": items_of(request.user, mail), "now": clock.now()}
    return render(request, "services/mails/show.html", context)
