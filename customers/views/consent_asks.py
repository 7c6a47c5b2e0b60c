"""Ask somebody by mail whether their words may be kept."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.consent_links import NoAddress, ask_consent
from customers.forms.consents import AskForm
from customers.models import Interview
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import safe_next
from pmo_portal.core.rows import editable_row


@audience(STAFF)
@require_POST
def create(request, pk):
    interview = editable_row(Interview, request.user, pk)
    form = AskForm(request.POST)
    back = safe_next(request, reverse("customers:finishes-show", args=[interview.pk]))
    if not form.is_valid():
        messages.error(request, _("This is not an e-mail address. It looks like ruth@larkfield.example."))
        return redirect(back)
    try:
        ask_consent(actor=request.user, interview_id=pk, **form.cleaned_data)
        messages.success(request, _("Asked %(name)s by mail") % {"name": form.cleaned_data["speaker"]})
    except NoAddress as refusal:
        messages.error(request, str(refusal))
    return redirect(back)
