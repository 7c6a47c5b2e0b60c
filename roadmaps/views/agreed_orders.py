"""POST: agree to an order after both were shown; when both sides agree, the cards move (N15)."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.items import EditRefused
from roadmaps.actions.rankings import RankingRefused, agree_order
from roadmaps.queries.blind_rankings import ranking_of
from roadmaps.queries.numbers import uuid_in
from roadmaps.queries.refusals import worded
from roadmaps.rules.ladders import LadderError, order_of


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, pk):
    ranking = ranking_of(request.user, roadmap_id, pk)
    key = uuid_in(request.POST, "form_key") or uuid.uuid4()
    try:
        order = order_of(request.POST.dict(), ranking.items)
        ranking = agree_order(actor=request.user, ranking_id=pk, order=order, form_key=key)
        messages.success(
            request, _("Agreed, and moved") if ranking.applied_at else _("Agreed. It waits for the other side.")
        )
    except LadderError as problem:
        messages.error(request, worded(problem))
    except (RankingRefused, EditRefused) as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:rankings-index", roadmap_id)
