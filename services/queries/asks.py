"""Reading the ask budget: who at a customer was asked for what, what waits until when, and how much is left."""

from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta

from services.models import Ask
from services.rules.ask_budget import MOST_ASKS, WINDOW_DAYS


@dataclass(frozen=True)
class AskLog:
    """`waiting` go out on a later day than wanted, the next first; `sent` are of the last 90 days, the newest first.

    `used` are (address, asks in the last 30 days by this and every other customer), the fullest first, out of `most`.
    """

    waiting: list[Ask]
    sent: list[Ask]
    used: list[tuple[str, int]]
    most: int = MOST_ASKS
    window_days: int = WINDOW_DAYS


def ask_log(user, customer, now: datetime) -> AskLog:
    """Return the asks of one customer for the PMO. 2 queries."""
    rows = Ask.objects.visible_to(user).filter(withdrawn_at=None)
    own = list(
        rows.filter(customer=customer, due_at__gt=now - timedelta(days=90))
        .select_related("asked_by")
        .order_by("due_at")
    )
    people = {ask.address for ask in own}
    recent = rows.filter(address__in=people, due_at__gt=now - timedelta(days=WINDOW_DAYS), due_at__lte=now)
    used = Counter(recent.values_list("address", flat=True)) if people else Counter()
    sent = [ask for ask in own if ask.due_at <= now]
    return AskLog([ask for ask in own if ask.due_at > now], sent[::-1], used.most_common())
