"""The face of a local mail, as a mail program would show it: a page of its own, in which nothing can run."""

from csp.decorators import csp_replace
from django.conf import settings
from django.http import Http404, HttpResponse
from django.views.decorators.clickjacking import xframe_options_sameorigin
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import ANYBODY, audience
from services.queries.mails import local_mail


@audience(ANYBODY)
@require_safe
@xframe_options_sameorigin
@csp_replace({"style-src": ["'unsafe-inline'"], "script-src": ["'none'"], "frame-ancestors": ["'self'"]})
def show(request, pk):
    mail = local_mail(pk) if settings.PORTAL_LOCAL else None
    if mail is None:
        raise Http404
    return HttpResponse(mail.html)
