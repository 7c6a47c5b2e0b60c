"""The roadmap behind a share link: to read and print, without a name of anybody who comments (4.14)."""

from django.http import Http404
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from roadmaps.queries.doors import SHARE, DoorClosed, customer_of_token, door_scope, shared_roadmap


@audience(LINK)
@require_safe
@never_cache
def show(request, token):
    customer_id = customer_of_token(SHARE, token)
    if customer_id is None:
        raise Http404
    with door_scope(customer_id):
        try:
            page = shared_roadmap(token, clock.now())
        except DoorClosed:
            return render(request, "roadmaps/shared_roadmaps/over.html", status=410)
        if page is None:
            raise Http404
        response = render(request, "roadmaps/shared_roadmaps/show.html", {"page": page, "now": clock.now()})
    response.headers["X-Robots-Tag"] = "noindex"
    return response
