"""A phrase of theirs that stands for none of our words: it is not suggested again (N7)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.their_words import leave_phrase
from services.forms.their_words import LeftPhraseForm


@audience(STAFF)
@require_POST
def create(request, customer_pk):
    form = LeftPhraseForm(request.POST)
    phrase = form.cleaned_data["theirs"] if form.is_valid() else ""
    if phrase:
        leave_phrase(actor=request.user, customer_id=customer_pk, theirs=phrase)
        messages.success(request, _("Left: “%(words)s”") % {"words": phrase})
    return redirect("services:their-words-index", customer_pk)
