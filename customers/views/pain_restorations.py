"""Bringing a pain back from the bin (X.16)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.pains import restore_pain
from pmo_portal.core.audience import CUSTOMER, STAFF, audience


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pain_id):
    pain = restore_pain(actor=request.user, pain_id=pain_id)
    messages.success(request, _("Brought back: %(title)s") % {"title": pain.title})
    return redirect("customers:pains-show", pain.pk)
