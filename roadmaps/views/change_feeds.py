"""What changed, why, and who decided (6.5)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.change_feeds import change_feed


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id):
    feed = change_feed(request.user, roadmap_id)
    context = {"feed": feed, "ground": feed.ground, "now": clock.now()}
    return render(request, "roadmaps/change_feeds/show.html", context)
