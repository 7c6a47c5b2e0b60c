"""Moving a rung of the ladder one place up or down (3.7)."""

from django.http import HttpResponseBadRequest
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.whys import move_why
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, why_id):
    try:
        why = move_why(actor=request.user, why_id=why_id, direction=request.POST.get("direction"))
    except ValueError:
        return HttpResponseBadRequest(_("It moves up or down."))
    return redirect("customers:whys-index", why.pain_id)
