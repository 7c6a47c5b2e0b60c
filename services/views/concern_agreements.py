"""Either side agrees by name to the plan exactly as it was read (7.6)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from services.actions.concern_plans import CaseIsClosed, PlanChanged, agree_to_plan


@audience(CUSTOMER, STAFF)
@require_POST
def create(request, pk):
    seen = request.POST.get("seen_version", "")
    try:
        concern = agree_to_plan(
            actor=request.user, concern_id=pk, seen=int(seen) if seen.isdecimal() and len(seen) < 10 else -1
        )
    except PlanChanged:
        messages.warning(
            request, _("Somebody changed the plan while you were reading. Read it again before you agree.")
        )
    except CaseIsClosed:
        messages.warning(request, _("It was closed meanwhile, so the plan stays as it was."))
    else:
        is_whole = concern.planned_at is not None
        messages.success(request, _("Both sides agree. The plan holds.") if is_whole else _("You agree to the plan."))
    return redirect("services:concerns-show", pk)
