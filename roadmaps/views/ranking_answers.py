"""POST: the order that one's side gives the cards, unseen by the other (N15)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from roadmaps.actions.rankings import RankingRefused, answer_ranking
from roadmaps.queries.blind_rankings import ranking_of
from roadmaps.queries.refusals import worded
from roadmaps.rules.ladders import LadderError, order_of


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, roadmap_id, pk):
    ranking = ranking_of(request.user, roadmap_id, pk)
    try:
        order = order_of(request.POST.dict(), ranking.items)
        ranking = answer_ranking(actor=request.user, ranking_id=pk, order=order)
        messages.success(
            request, _("Both orders are here") if ranking.is_revealed else _("Kept, unseen by the other side")
        )
    except LadderError as problem:
        messages.error(request, worded(problem))
    except RankingRefused as problem:
        messages.error(request, str(problem))
    return redirect("roadmaps:rankings-index", roadmap_id)
