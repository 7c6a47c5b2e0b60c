"""The health of customers as far as practices 5 and 7 know it (7.7): satisfaction and open concerns, for the rhythm of contact.

Named by `settings.HEALTH_SCORES`: customer ids and a moment → {customer id: score 0-100, or None where too little is known}.
What does not live here: the weights (`rules/health.py`).
"""

from collections.abc import Collection, Mapping
from datetime import datetime, timedelta

from django.db.models import Count, Q

from services.models import Concern, Response
from services.rules.health import concerns_share, health_of
from services.rules.honest import HAPPY_FROM, MINIMUM_GROUP, wilson_interval

LOOK_BACK_DAYS = 90


def health_scores(customer_ids: Collection[int], now: datetime) -> Mapping[int, int | None]:
    """Return customer id → health 0-100, None where nothing is known. 2 queries.

    Satisfaction is the lower bound of the share of answers of 4 or 5 in 90 days, from five answers on.
    """
    satisfaction, concerns = _satisfaction(customer_ids, now), _concerns(customer_ids, now)
    return {pk: _score(satisfaction.get(pk), concerns.get(pk)) for pk in customer_ids}


def _score(satisfaction: float | None, concerns: float | None) -> int | None:
    shares = {"satisfaction": satisfaction, "concerns": concerns}
    return health_of(shares, days_silent=0).score if any(share is not None for share in shares.values()) else None


def _satisfaction(customer_ids: Collection[int], now: datetime) -> dict[int, float]:
    rows = (
        Response.objects.filter(customer_id__in=customer_ids, kind="csat")
        .filter(answered_at__gt=now - timedelta(days=LOOK_BACK_DAYS))
        .values_list("customer_id")
        .annotate(n=Count("pk"), satisfied=Count("pk", filter=Q(score__gte=HAPPY_FROM)))
        .order_by()
    )
    return {pk: wilson_interval(satisfied, n)[0] for pk, n, satisfied in rows if n >= MINIMUM_GROUP}


def _concerns(customer_ids: Collection[int], now: datetime) -> dict[int, float]:
    is_late = Q(answered_at__isnull=True, answer_due_at__lt=now)
    rows = (
        Concern.objects.filter(customer_id__in=customer_ids, closed_at__isnull=True)
        .exclude(feeling="works")
        .values_list("customer_id")
        .annotate(n=Count("pk"), late=Count("pk", filter=is_late))
        .order_by()
    )
    return {pk: concerns_share(n, late) for pk, n, late in rows}
