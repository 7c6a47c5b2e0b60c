"""The giver says that it is done. It keeps nothing: the receiver is asked (N9)."""

from django.contrib import messages
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import safe_next
from services.actions.promises import PromiseOver
from services.actions.promising import giver_is_done


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pk):
    try:
        giver_is_done(actor=request.user, promise_id=pk)
        messages.success(request, _("Noted. The other side is asked whether it was kept."))
    except PromiseOver:
        messages.warning(request, _("This promise is over already. Nothing has changed."))
    return HttpResponseRedirect(safe_next(request, reverse("services:promises-show", args=[pk])))
