"""Both sides write the plan of a recovery case; two changes at once become one text (7.6)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from services.actions.concern_plans import CaseIsClosed, PlanTooLong, write_plan
from services.actions.recoveries import for_both
from services.forms.concern_plans import PlanForm
from services.queries.recoveries import plan_history


@audience(CUSTOMER, STAFF)
@require_http_methods(["GET", "POST"])
def edit(request, pk):
    concern = for_both(actor=request.user, concern_id=pk)
    form = PlanForm(posted(request), initial={"text": concern.plan, "seen_version": concern.plan_version})
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            write_plan(actor=request.user, concern_id=pk, seen=values["seen_version"], text=values["text"])
            messages.success(request, _("The plan is saved. Both sides agree to it anew."))
            return redirect("services:concerns-show", pk)
        except CaseIsClosed:
            messages.warning(request, _("It was closed meanwhile, so the plan stays as it was."))
            return redirect("services:concerns-show", pk)
        except PlanTooLong:
            form.add_error("text", _("With what the other side wrote it is too long. Make it shorter."))
    context = {"form": form, "concern": concern, "history": plan_history(request.user, concern), "now": clock.now()}
    return form_page(request, "services/concern_plans/edit.html", context)
