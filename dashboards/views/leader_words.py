"""The words behind one number of the leader's page."""

from django.http import Http404
from django.shortcuts import render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from dashboards.queries.leader_drill import TITLES, leader_drill
from dashboards.queries.leader_filters import number_of, read_leader_filters
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience


@audience(STAFF, LEADER)
@require_safe
def show(request, measure):
    if measure not in TITLES:
        raise Http404(_("This does not exist, or it is not yours to see."))
    now, filters = clock.now(), read_leader_filters(request.GET)
    drill = leader_drill(request.user, measure, filters, number_of(request.GET.get("customer", "")), now)
    context = {"drill": drill, "filters": filters, "titles": list(TITLES.items()), "now": now}
    return render(request, "dashboards/leader_words/show.html", context)
