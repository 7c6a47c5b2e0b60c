"""The customer says whether it is better now. Nobody else can."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, audience
from services.actions.concerns import NotAnsweredYet, judge_concern


@audience(CUSTOMER)
@require_POST
def create(request, pk):
    is_better = request.POST.get("better") == "yes"
    try:
        concern = judge_concern(actor=request.user, concern_id=pk, is_better=is_better)
    except NotAnsweredYet:
        messages.warning(request, _("There is no answer yet that you could judge."))
        return redirect("services:concerns-show", pk)
    if is_better:
        messages.success(request, _("Thank you. It is closed, because you say so."))
    else:
        name = concern.owner.first_name
        messages.success(request, _("It stays open. %(name)s and the head of the PMO know.") % {"name": name})
    return redirect("services:concerns-show", pk)
