"""What a person of a talk agreed to, written down the moment they say it."""

from django.contrib import messages
from django.http import JsonResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.consents import record_consent
from customers.forms.rooms import ConsentForm
from customers.models import Interview
from customers.queries.interviews import consent_is_recorded
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import safe_next
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_POST
def update(request, pk):
    interview = editable_row(Interview, request.user, pk)
    form = ConsentForm(request.POST)
    if not form.is_valid():
        return JsonResponse({"errors": form.errors}, status=422)
    speaker = form.cleaned_data["speaker"]
    decision = form.decision(consent_is_recorded(interview, speaker))
    consent = record_consent(actor=request.user, interview_id=pk, speaker=speaker, **decision)
    if request.headers.get("Accept", "").startswith("application/json"):
        return JsonResponse({"state": consent.state, "scope": consent.scope})
    messages.success(request, _("Saved what %(name)s agreed to") % {"name": speaker})
    return redirect(safe_next(request, reverse("customers:interviews-show", args=[pk])))
