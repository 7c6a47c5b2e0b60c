"""What waits for a word, as a fragment: for a page that is open while somebody suggests or decides (4.4)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.boards import board_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def index(request, roadmap_id):
    context = {"board": board_of(request.user, roadmap_id), "now": clock.now()}
    return render(request, "roadmaps/suggestions/index.html", context)
