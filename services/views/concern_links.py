""" "Are we good?" by the link in the mail, without a password: a GET shows two buttons, a POST takes the word once (7.6)."""

from contextlib import suppress

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.scoping import customer_scope
from services.actions.concern_links import LinkIsOld, judge_by_link
from services.queries.concern_links import concern_of_link, ids_of


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    ids = ids_of(token)
    if ids is None:
        raise Http404
    with customer_scope(ids[0]):
        return _page(request, ids)


def _page(request, ids):
    _customer, concern_id, round_then = ids
    concern = concern_of_link(concern_id)
    if concern is None:
        raise Http404
    answer = request.POST.get("better")
    if request.method == "POST" and answer in ("yes", "no"):
        with suppress(LinkIsOld):  # the page says what holds now
            judge_by_link(concern_id=concern_id, round_then=round_then, is_better=answer == "yes")
        return HttpResponseRedirect(request.path)
    is_old = concern.round != round_then
    context = {"concern": concern, "is_old": is_old, "now": clock.now()}
    return render(request, "services/concern_links/edit.html", context)
