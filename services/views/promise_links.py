"""Acting on a promise by the link in a mail: a GET shows the buttons and counts nothing, a POST is the word (N9, X.4)."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.scoping import customer_scope
from services.actions.promise_verdicts import NothingToAgree
from services.actions.promises import PromiseOver
from services.actions.promising import answer_by_link
from services.queries.promise_links import RECEIVER, promise_ids, promise_of_link


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    ids = promise_ids(token)
    if ids is None:
        raise Http404
    with customer_scope(ids[1]):
        return _page(request, ids[0], ids[2])


def _page(request, pk, who):
    promise = promise_of_link(pk)
    if promise is None:
        raise Http404
    problem = False
    if request.method == "POST":
        word, remark = request.POST.get("word", ""), request.POST.get("remark", "")[:300]
        try:
            fresh = answer_by_link(promise=promise, who=who, word=word, remark=remark)
            return HttpResponseRedirect(f"{request.path}?said={fresh.state}")
        except (ValueError, NothingToAgree, PromiseOver):
            problem = True
    now = clock.now()
    context = {"promise": promise, "is_receiver": who == RECEIVER, "now": now, "problem": problem}
    context["is_past"] = promise.due_date < timezone.localdate(now)
    context["said"] = request.GET.get("said", "")
    status = 422 if problem else 200
    return render(request, "services/promise_links/edit.html", context, status=status)
