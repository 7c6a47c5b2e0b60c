"""The health of customers for the rhythm of contact (X.2): of the figures that are kept (`actions/figures.py`).

Named by `settings.HEALTH_SCORES`: customer ids and a moment → {customer id: score 0-100, or None where too little is known}.
What does not live here: the weights (`rules/health.py`), and what the score is made of (`rules/health_inputs.py`).
"""

from collections.abc import Collection, Mapping
from datetime import datetime

from services.models import CustomerFigures
from services.models.figures import name_key
from services.rules.health import health_of

SAID_BY_THEM = ("satisfaction", "pain_trend", "concerns")


def health_scores(customer_ids: Collection[int], now: datetime) -> Mapping[int, int | None]:
    """Return customer id → health 0-100, None where nothing is known that they said themselves. 1 query, in the scope of the caller.

    Silence does not cap it here: how long nobody has spoken is what the rhythm itself looks after. It is the health that the
    partner may know: a concern that names them does not bring their next talk forward (7.5).
    """
    rows = CustomerFigures.objects.filter(customer_id__in=customer_ids)
    rows = rows.values_list("customer_id", "shares", "for_named", "customer__owner_id")
    known = {
        pk: health_of(shares, days_silent=0).score
        for pk, shares in ((pk, _as_known_to(owner, shares, named)) for pk, shares, named, owner in rows)
        if any(shares.get(part) is not None for part in SAID_BY_THEM)
    }
    return {pk: known.get(pk) for pk in customer_ids}


def _as_known_to(owner_id: int, shares: dict, for_named: dict) -> dict:
    return for_named.get(name_key(owner_id), {}).get("shares", shares)
