"""The leader's page; the PMO may read it too."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.models import Tier
from customers.models.pain import PainTheme
from dashboards.queries.leader import leader_page
from dashboards.queries.leader_filters import quarters_offered, read_leader_filters
from dashboards.queries.trend import trend_words
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience


@audience(STAFF, LEADER)
@require_safe
def show(request):
    now, filters = clock.now(), read_leader_filters(request.GET)
    page = leader_page(request.user, now, filters)
    if request.user.role == "leader" and not filters.query:
        request.portal_counts = {"concerns": page.totals.concerns_open, "follow_ups": 0}
    context = {
        "page": page,
        "now": now,
        "themes": [(theme, label) for theme, label in PainTheme.choices if theme != PainTheme.OTHER],
        "tiers": Tier.choices,
        "quarters": quarters_offered(now),
        "headline": page.headline,
        **trend_words(page.months, page.targets.get("satisfaction")),
    }
    return render(request, "dashboards/leader/show.html", context)
