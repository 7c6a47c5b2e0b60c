"""Assumptions and risks of a card in plain words (4.11)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.forms import once
from roadmaps.actions.beside import TooMany, raise_doubt, settle_doubt
from roadmaps.forms.beside import DoubtForm
from roadmaps.queries.cards import card_page


@audience(STAFF, CUSTOMER)
@require_POST
@once
def create(request, item_id):
    card_page(request.user, item_id, to_write=True)
    form = DoubtForm(request.POST)
    if not form.is_valid():
        messages.error(request, " ".join(error for errors in form.errors.values() for error in errors))
        return redirect("roadmaps:items-show", item_id)
    try:
        raise_doubt(actor=request.user, item_id=item_id, **form.cleaned_data)
        messages.success(request, _("Saved"))
    except TooMany as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:items-show", item_id)


@audience(STAFF, CUSTOMER)
@require_POST
def update(request, pk):
    doubt = settle_doubt(actor=request.user, doubt_id=pk)
    messages.success(request, _("Settled"))
    return redirect("roadmaps:items-show", doubt.item_id)
