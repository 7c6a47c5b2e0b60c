"""Why a card was dragged against the order (4.2): asked quietly afterwards, in a bar above the board."""

import uuid

from django.contrib import messages
from django.http import Http404, HttpResponse
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.move_reasons import keep_reason
from roadmaps.forms.plans import ReasonForm
from roadmaps.queries.cards import card_page
from roadmaps.queries.move_costs import cost_of_last_move
from roadmaps.queries.planning import planning_of


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@never_cache
def new(request, roadmap_id):
    if request.method == "POST":
        return _keep(request, roadmap_id)
    item_id, lane_id = (_uuid(request.GET.get(name)) for name in ("item", "lane"))
    if item_id and lane_id:
        page = card_page(request.user, item_id, to_write=True)
        gate = {"item": item_id, "lane": lane_id, "key": uuid.uuid4(), "customer": page.customer}
        return render(request, "roadmaps/move_reasons/_gate.html", {"gate": gate, "roadmap_id": roadmap_id})
    cost = cost_of_last_move(request.user, roadmap_id, item_id) if item_id else None
    if cost is None:
        planning_of(request.user, roadmap_id)
        return HttpResponse(status=204)
    return render(request, "roadmaps/move_reasons/new.html", {"cost": cost, "roadmap_id": roadmap_id})


def _uuid(raw: str | None) -> uuid.UUID | None:
    try:
        return uuid.UUID(raw or "")
    except ValueError:
        return None


def _keep(request, roadmap_id):
    form = ReasonForm(request.POST)
    seq = request.POST.get("seq", "")
    planning_of(request.user, roadmap_id)
    if not seq.isascii() or not seq.isdigit() or len(seq) > 18:
        raise Http404
    if form.is_valid():
        reason = form.cleaned_data["reason"]
        keep_reason(actor=request.user, roadmap_id=roadmap_id, seq=int(seq), reason=reason)
        messages.success(request, _("Thank you. It is written down beside the move."))
    else:
        messages.error(request, _("Write a sentence that says why."))
    return redirect("roadmaps:roadmaps-show", roadmap_id)
