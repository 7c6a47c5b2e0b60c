"""One click on "unsubscribe" in a mail program (RFC 8058): it posts here, without cookies. A GET leads to the choices."""

from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import LINK, audience
from services.actions.preferences import unsubscribe
from services.queries.preference_links import reader_of


@csrf_exempt  # the mail program has no cookie of ours; the signed token is the proof
@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def create(request, token):
    reader = reader_of(token)
    if reader is None:
        raise Http404
    if request.method != "POST":
        return HttpResponseRedirect(reverse("services:preference-links-edit", args=[token]))
    unsubscribe(address=reader.address, kind=reader.kind)
    return HttpResponse(status=204)
