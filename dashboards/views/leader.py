"""The leader's page; the PMO may read it too."""

from django.shortcuts import render

from customers.models.pain import PainTheme
from dashboards.queries.leader import MINIMUM_GROUP, direction, leader_page
from dashboards.queries.trend import trend_words
from dashboards.rules.headline import headline
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience

PERIODS = {"quarter": 3, "year": 12}


@audience(STAFF, LEADER)
def show(request):
    now = clock.now()
    period = request.GET.get("period", "year")
    page = leader_page(request.user, now, PERIODS.get(period, 12))
    if request.user.role == "leader":
        request.portal_counts = {"concerns": page.concerns_open, "follow_ups": 0}
    context = {
        "page": page,
        "now": now,
        "period": period if period in PERIODS else "year",
        "themes": [label for theme, label in PainTheme.choices if theme != PainTheme.OTHER],
        "headline": headline(
            direction=direction(page.months),
            answered_months=sum(month.n > 0 for month in page.months),
            need_you=len(page.at_risk),
        ),
        "voices": [(quote, quote.speaker_for(request.user)) for quote in page.voices],
        "answers": page.answers,
        "minimum_group": MINIMUM_GROUP,
        **trend_words(page.months),
    }
    return render(request, "dashboards/leader/show.html", context)
