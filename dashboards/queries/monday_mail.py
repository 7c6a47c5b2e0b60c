"""What the Monday mail says: the leader's page in a few lines, by the same function, so that its numbers are the page's (X.5)."""

from django.conf import settings
from django.urls import reverse

from dashboards.queries.leader import leader_page
from dashboards.queries.reason_words import headline_words, need_words, reason_words
from dashboards.queries.trend import trend_sentence
from pmo_portal.core import clock
from services.models import Mail


def monday(mail: Mail) -> dict | None:
    """Return what the mail says, None for somebody who is no leader any more. The queries of `leader_page`."""
    leader = mail.recipient
    if leader is None or leader.role != "leader" or not leader.is_active:
        return None
    now = clock.now()
    page = leader_page(leader, now)
    site = settings.SITE_URL.rstrip("/")
    return {
        "page": page,
        "now": now,
        "need": need_words(page.need_you),
        "headline": headline_words(page.headline),
        "customers": [
            {
                "name": line.name,
                "reasons": [reason_words(reason, now) for reason in line.reasons],
                "url": site + reverse("customers:customers-show", args=[line.pk]),
            }
            for line in page.at_risk
        ],
        "trend": trend_sentence(page.months),
        "url": site + reverse("dashboards:leader-show"),
    }
