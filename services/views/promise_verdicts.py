"""The receiver's word about a promise. Nobody else has one, and no button of the PMO keeps what the PMO promised (N9)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from services.actions.promise_verdicts import NothingToAgree, judge_promise
from services.actions.promises import PromiseOver


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pk):
    word, remark = request.POST.get("word", ""), request.POST.get("remark", "")[:300]
    try:
        judge_promise(actor=request.user, promise_id=pk, word=word, remark=remark)
        messages.success(request, _("Thank you. Your word counts, and nobody else’s."))
    except (ValueError, NothingToAgree):
        messages.warning(request, _("That cannot be said about this promise now. Nothing has changed."))
    except PromiseOver:
        messages.warning(request, _("This promise is over already. Nothing has changed."))
    return HttpResponseRedirect(safe_next(request, reverse("services:promises-show", args=[pk])))
