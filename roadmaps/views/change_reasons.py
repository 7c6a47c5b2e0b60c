"""Why something changed and who decided it, said after the change (6.5)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.change_reasons import tell_why
from roadmaps.forms.mirrors import ReasonForm
from roadmaps.queries.change_feeds import change_feed


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, seq):
    form = ReasonForm(request.POST)
    if form.is_valid():
        tell_why(actor=request.user, roadmap_id=roadmap_id, seq=seq, **form.cleaned_data)
        messages.success(request, _("Said. It stands beside the change."))
    else:
        change_feed(request.user, roadmap_id)  # 404 where it is not theirs
        messages.warning(request, _("Write in a few words why it changed. Nothing was noted."))
    return redirect("roadmaps:change-feeds-show", roadmap_id)
