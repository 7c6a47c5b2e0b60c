"""The PMO answers a correction: taken over, or let us talk about it (1.7)."""

from urllib.parse import urlencode

from django.contrib import messages
from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.revision_answers import answer_revision
from customers.models import RevisionAnswer
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_POST
def create(request, revision_id):
    answer = request.POST.get("answer")
    if answer not in RevisionAnswer.values:
        return HttpResponseBadRequest(_("Choose one of the two answers."))
    revision = answer_revision(actor=request.user, revision_id=revision_id, answer=RevisionAnswer(answer))
    back = reverse("customers:facts-index", args=[revision.customer_id])
    if answer == RevisionAnswer.TALK:
        messages.success(request, _("They see that you want to talk. Say when."))
        query = urlencode({"customer": revision.customer_id, "origin": back})
        return redirect(f"{reverse('services:follow-ups-new')}?{query}")
    messages.success(request, _("They see that you have read it"))
    return redirect(back)
