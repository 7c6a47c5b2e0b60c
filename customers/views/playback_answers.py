""" "Did we hear you?" for the interviewee, by the link in the mail (2.9). A GET changes nothing, a POST acts once."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.utils import translation
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from customers.actions.playback_answers import answer_playback
from customers.forms.playbacks import PlaybackAnswerForm
from customers.queries.links import PLAYBACK, LinkOver, customer_of_token, link_scope
from customers.queries.playback_answers import answer_page
from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    customer_id = customer_of_token(PLAYBACK, token)
    if customer_id is None:
        raise Http404
    with link_scope(customer_id):
        try:
            return _page(request, token)
        except LinkOver:
            return render(request, "customers/playback_answers/over.html", status=410)


def _page(request, token):
    page = answer_page(token, clock.now())
    if page is None:
        raise Http404
    with translation.override(page.playback.language):
        if page.is_answered:
            return render(request, "customers/playback_answers/done.html", {"playback": page.playback})
        form = PlaybackAnswerForm(posted(request), lines=page.lines)
        if request.method == "POST" and form.is_valid():
            answer_playback(playback=page.playback, answers=form.answers(), missed=form.cleaned_data["missed"])
            return HttpResponseRedirect(request.path)
        context = {"form": form, "playback": page.playback, "now": clock.now()}
        return form_page(request, "customers/playback_answers/edit.html", context)
