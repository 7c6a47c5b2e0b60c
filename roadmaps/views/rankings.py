"""Blind ranking: the newest round, and opening one (N15)."""

import uuid

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.rankings import RankingRefused, open_ranking
from roadmaps.queries.blind_rankings import ranking_page


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request, roadmap_id):
    problem, chosen = "", request.POST.getlist("items")
    if request.method == "POST":
        try:
            open_ranking(actor=request.user, roadmap_id=roadmap_id, items=chosen)
            messages.success(request, _("The round is open"))
            return redirect("roadmaps:rankings-index", roadmap_id)
        except RankingRefused as refusal:
            problem = str(refusal)
    context = {"page": ranking_page(request.user, roadmap_id), "problem": problem, "chosen": chosen}
    context |= {"form_key": uuid.uuid4(), "now": clock.now()}
    return render(request, "roadmaps/rankings/index.html", context, status=422 if problem else 200)
