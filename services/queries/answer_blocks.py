"""Whole safe cells of answers of many customers (7.4): counted by the month of the question in the customer's own time."""

from collections import defaultdict
from collections.abc import Collection
from datetime import datetime

from django.db.models import Count, DateField, F, Func, Q

from services.models import Invitation, Response
from services.queries.pulse_results import OPENED
from services.rules.answer_blocks import Block, answer_blocks

KINDS = ("csat", "nps")


class LocalMonth(Func):
    """The first day of the month of a moment in the zone of its customer."""

    template = "date_trunc('month', timezone(%(expressions)s))::date"
    output_field = DateField()

    def __init__(self, moment):
        super().__init__(F("customer__time_zone"), moment)


def blocks_of_customers(
    customer_ids: Collection[int], now: datetime, minimum: int
) -> dict[tuple[int, str], list[Block]]:
    """Return (customer id, kind) → blocks, oldest first, of what was answered until `now`. 2 queries."""
    counts, by_file = _counts(customer_ids, now)
    asked = _asked(customer_ids, now)
    return {key: answer_blocks(months, asked[key], by_file[key], minimum) for key, months in counts.items()}


def _counts(customer_ids, now):
    rows = (
        Response.objects.filter(customer_id__in=customer_ids, kind__in=KINDS, answered_at__lte=now)
        .annotate(month=LocalMonth(OPENED), is_file=Q(pulse__imported_from__gt=""))
        .order_by()
        .values_list("customer_id", "kind", "month", "score", "is_file")
        .annotate(n=Count("*"))
    )
    counts: dict = defaultdict(lambda: defaultdict(lambda: defaultdict(int)))
    by_file: dict = defaultdict(set)
    for customer_id, kind, month, score, is_file, n in rows:
        counts[customer_id, kind][month][score] += n
        if is_file:
            by_file[customer_id, kind].add(month)
    return counts, by_file


def _asked(customer_ids, now):
    rows = (
        Invitation.objects.filter(customer_id__in=customer_ids, pulse__question__in=KINDS, pulse__opens_at__lte=now)
        .annotate(month=LocalMonth(F("pulse__opens_at")))
        .order_by()
        .values_list("customer_id", "pulse__question", "month")
        .annotate(n=Count("*"))
    )
    asked: dict = defaultdict(dict)
    for customer_id, kind, month, n in rows:
        asked[customer_id, kind][month] = n
    return asked
