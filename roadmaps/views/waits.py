"""What a card waits for (4.11)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.beside import Circle, TooMany, let_wait, stop_waiting
from roadmaps.forms.beside import WaitForm
from roadmaps.queries.cards import card_page


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, item_id):
    card_page(request.user, item_id, to_write=True)
    form = WaitForm(request.POST)
    if not form.is_valid():
        messages.error(request, _("Choose the card that it waits for."))
        return redirect("roadmaps:items-show", item_id)
    try:
        let_wait(actor=request.user, item_id=item_id, needs_id=form.cleaned_data["needs"])
        messages.success(request, _("Saved"))
    except (Circle, TooMany) as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:items-show", item_id)


@audience(STAFF, CUSTOMER)
@require_POST
def delete(request, pk):
    wait = stop_waiting(actor=request.user, wait_id=pk)
    messages.success(request, _("It waits for it no more"))
    return redirect("roadmaps:items-show", wait.item_id)
