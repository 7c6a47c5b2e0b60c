"""/outbox/: the mailbox of `./portal up`. It exists in local mode only; anywhere else the address does not."""

from functools import wraps

from django.conf import settings
from django.http import Http404
from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import ANYBODY, audience
from pmo_portal.core.text import clean_line
from services.queries.mails import local_mail, local_mails


def _local_only(view):
    @wraps(view)
    def wrapper(request, *args, **kwargs):
        if not settings.PORTAL_LOCAL:
            raise Http404
        return view(request, *args, **kwargs)

    return wrapper


@audience(ANYBODY)
@require_safe
@_local_only
def index(request):
    address = clean_line(request.GET.get("to", ""))
    return render(request, "services/outbox/index.html", {"mails": local_mails(address), "address": address})


@audience(ANYBODY)
@require_safe
@_local_only
def show(request, pk):
    mail = local_mail(pk)
    if mail is None:
        raise Http404
    return render(request, "services/outbox/show.html", {"mail": mail})
