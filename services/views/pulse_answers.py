"""Answering a pulse by the link in the mail. A GET never counts: it shows the page with the face chosen."""

from django.http import Http404, HttpResponseRedirect
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import LINK, audience
from pmo_portal.core.http import form_page, posted
from services.actions.pulse_answers import PulseOver, give_answer
from services.forms.pulse_answers import AnswerForm
from services.models.pulse import STEPS, Naming
from services.queries.invitations import LinkOver, answer_of, customer_of_token, invitation_for, link_scope
from services.queries.pulse_questions import questions_of


@audience(LINK)
@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def edit(request, token):
    customer_id = customer_of_token(token)
    if customer_id is None:
        raise Http404
    with link_scope(customer_id):
        try:
            return _page(request, token)
        except (LinkOver, PulseOver):
            return render(request, "services/pulse_answers/over.html", status=410)


def _page(request, token):
    invitation = invitation_for(token, clock.now())
    if invitation is None:
        raise Http404
    pulse = invitation.pulse
    form = AnswerForm(posted(request), kind=pulse.question, questions=pulse.questions)
    if request.method == "POST" and form.is_valid():
        give_answer(invitation=invitation, **form.values())
        return HttpResponseRedirect(f"{request.path}?saved=1")
    response = answer_of(invitation)
    wanted = _wanted(request, pulse.question)
    context = {
        "form": form,
        "invitation": invitation,
        "response": response,
        "chosen": wanted if wanted is not None else getattr(response, "score", None),
        "is_unsent": wanted is not None and wanted != getattr(response, "score", None),
        "steps": STEPS[pulse.question],
        "questions": questions_of(pulse, response, form),
        "namings": Naming.choices,
        "now": clock.now(),
    }
    return form_page(request, "services/pulse_answers/edit.html", context)


def _wanted(request, kind: str) -> int | None:
    wanted = request.GET.get("score", "")
    return int(wanted) if wanted in {str(score) for score, _face, _word in STEPS[kind]} else None
