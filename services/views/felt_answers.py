"""Answering "does it still hurt?" by the link in the mail, without a password (3.8). A GET never counts."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.scoping import customer_scope
from services.actions.felt_asks import answer_felt_ask
from services.forms.felt_answers import FeltForm
from services.queries.felt_asks import FeltLinkOver, customer_of_felt_token, felt_ask_for, pains_of_ask


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    customer_id = customer_of_felt_token(token)
    if customer_id is None:
        raise Http404
    with customer_scope(customer_id):
        try:
            return _page(request, token)
        except FeltLinkOver:
            return render(request, "services/felt_answers/over.html", status=410)


def _page(request, token):
    ask = felt_ask_for(token, clock.now())
    if ask is None:
        raise Http404
    pains = pains_of_ask(ask)
    form = FeltForm(posted(request), pains=pains)
    if request.method == "POST" and form.is_valid():
        answer_felt_ask(ask=ask, answers=form.answers())
        return HttpResponseRedirect(request.path)
    context = {"form": form, "ask": ask, "pains": pains, "now": clock.now()}
    return form_page(request, "services/felt_answers/edit.html", context)
