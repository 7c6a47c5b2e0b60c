"""POST: a remark on a card that only the PMO reads (4.7)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from roadmaps.actions.comments import write_team_comment
from roadmaps.forms.comments import RemarkForm


@audience(STAFF)
@require_POST
@once
def create(request, pk):
    form = RemarkForm(request.POST)
    if form.is_valid():
        write_team_comment(actor=request.user, item_id=pk, body=form.cleaned_data["body"])
        messages.success(request, _("Kept for the team"))
    else:
        messages.error(request, form.errors["body"][0])
    return redirect(reverse("roadmaps:items-show", args=[pk]) + "#talk")
