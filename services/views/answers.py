"""A signed-in person answers their own open pulse from their first page."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, audience
from pmo_portal.core.http import safe_next
from services.actions.pulse_answers import PulseOver, answer_own_invitation
from services.forms.pulse_answers import AnswerForm
from services.models.pulse import FACES


@audience(CUSTOMER)
@require_POST
def create(request, pk):
    form = AnswerForm(request.POST)
    there = HttpResponseRedirect(safe_next(request, reverse("home")))
    if not form.is_valid():
        messages.warning(request, _("Choose one of the five faces."))
        return there
    score = form.cleaned_data["score"]
    try:
        answer_own_invitation(actor=request.user, invitation_id=pk, score=score)
    except ValueError:
        messages.warning(request, _("This question is answered by the link in your mail."))
        return there
    except PulseOver:
        messages.warning(request, _("This question has ended. Tell us in your own words instead."))
        return there
    word = next(word for number, _face, word in FACES if number == score)
    messages.success(request, _("“%(word)s” is saved. You can change it until the question ends.") % {"word": word})
    return there
