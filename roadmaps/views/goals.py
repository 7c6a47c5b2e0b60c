"""Company goals, a customer's priorities and the cards that serve them (6.10)."""

import uuid

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.goals import tie_goal, tie_priority
from roadmaps.queries.goals import goals_page


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def index(request, customer_id):
    page = goals_page(request.user, customer_id)
    if request.method == "POST":
        _tie(request, request.POST.get("fact", ""), request.POST.get("tie", ""), request.POST.get("untie", ""))
        messages.success(request, _("Noted"))
        return redirect("roadmaps:goals-index", customer_id)
    return render(request, "roadmaps/goals/index.html", {"page": page, "customer": page.customer})


def _tie(request, fact: str, tie: str, untie: str) -> None:
    kind, _colon, key = (tie or untie).partition(":")
    if not fact.isascii() or not fact.isdecimal() or len(fact) > 15:
        raise Http404
    given = {"actor": request.user, "fact_id": int(fact), "is_tied": bool(tie)}
    if kind == "goal" and key.isascii() and key.isdecimal() and len(key) < 16:
        return tie_goal(goal_id=int(key), **given)
    try:
        return tie_priority(item_id=uuid.UUID(key), **given)
    except ValueError:
        raise Http404 from None
