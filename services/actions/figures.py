"""Keeping the ready figures of customers right (X.5), and their health of the day (7.7). Beat wakes it every 20 seconds.

Who has a mark, or figures of another day, is summed anew from the rows themselves. One at a time: a mark is taken away in
the transaction that sums, and whatever is written meanwhile leaves another one.
"""

from collections.abc import Iterable
from datetime import datetime

from django.db import connection
from django.db.models import Q

from customers.models import Customer
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.models import AnswerBlock, CustomerFigures, FiguresMark, HealthDay
from services.models.figures import name_key
from services.queries.figures import PlainFigures, months_before, plain_figures
from services.queries.pulses import minimum_group
from services.rules.answer_blocks import Block, together_of
from services.rules.pulse_figures import figure_of

BATCH = 200
LOCK = 7_231_905
MONTHS_SHOWN = 12
BLOCK_COLUMNS = ("first", "last", "n", "asked", "total", "squares", "counts")


def refresh_figures(*, everything: bool = False) -> int:
    """Sum the figures anew of whoever has changed (or of everybody); return of how many. 20 queries for 200 customers."""
    now, done = clock.now(), 0
    with system_scope():
        if not _is_alone():
            return 0
        ids = _changed(now, everything)
        for start in range(0, len(ids), BATCH):
            done += _sum_anew(ids[start : start + BATCH], now)
    return done


def keep_health_of(*, customer_ids: Iterable[int], now: datetime) -> None:
    """Write how healthy these customers are on the day of `now`: one row a customer and day, the later one stays."""
    _keep_days(plain_figures(list(customer_ids), now))


def _is_alone() -> bool:
    with connection.cursor() as cursor:
        cursor.execute("SELECT pg_try_advisory_xact_lock(%s)", [LOCK])
        return cursor.fetchone()[0]


def _changed(now: datetime, everything: bool) -> list[int]:
    with connection.cursor() as cursor:
        cursor.execute(f"DELETE FROM {FiguresMark._meta.db_table} RETURNING of_customer")  # noqa: S608
        marked = {row[0] for row in cursor.fetchall()}
    rows = Customer.objects.order_by("pk")
    if not everything:
        fresh = CustomerFigures.objects.filter(as_of=now.date(), minimum=minimum_group())
        fresh = fresh.filter(Q(stale_at__isnull=True) | Q(stale_at__gt=now))
        rows = rows.filter(Q(pk__in=marked) | ~Q(pk__in=fresh.values("customer")))
    return list(rows.values_list("pk", flat=True))


def _sum_anew(ids: list[int], now: datetime) -> int:
    found = plain_figures(ids, now)
    rows = [_row(figures) for figures in found]
    columns = [field.name for field in CustomerFigures._meta.concrete_fields if field.name not in ("id", "customer")]
    CustomerFigures.objects.bulk_create(
        rows, update_conflicts=True, unique_fields=["customer"], update_fields=columns, batch_size=BATCH
    )
    AnswerBlock.objects.filter(customer_id__in=ids).delete()
    AnswerBlock.objects.bulk_create(
        [
            _block(figures.customer_id, kind, block)
            for figures in found
            for kind, blocks in (("csat", figures.csat), ("nps", figures.nps))
            for block in blocks
        ],
        batch_size=1000,
    )
    _keep_days(found)
    return len(found)


def _keep_days(found: list[PlainFigures]) -> None:
    days = [
        HealthDay(
            customer_id=figures.customer_id,
            day=figures.now.date(),
            days_silent=figures.days_silent,
            for_named={name_key(pk): _day_parts(named) for pk, named in figures.for_named.items()},
            **_day_parts(figures),
        )
        for figures in found
    ]
    columns = ["score", "confidence", "colour", "is_capped", "days_silent", "shares", "inputs", "for_named"]
    HealthDay.objects.bulk_create(
        days, update_conflicts=True, unique_fields=["customer", "day"], update_fields=columns, batch_size=BATCH
    )


def _day_parts(figures: PlainFigures) -> dict:
    """Return the columns of a day that concerns enter into."""
    health = figures.health
    return {
        "score": health.score,
        "confidence": health.confidence,
        "colour": health.colour,
        "is_capped": health.is_capped,
        "shares": figures.shares,
        "inputs": figures.inputs.kept(),
    }


def _block(customer_id: int, kind: str, block: Block) -> AnswerBlock:
    happy, unhappy = block.ends(kind)
    columns = {column: getattr(block, column) for column in BLOCK_COLUMNS}
    return AnswerBlock(customer_id=customer_id, kind=kind, happy=happy, unhappy=unhappy, **columns)


def _row(figures: PlainFigures) -> CustomerFigures:
    now, felt = figures.now, figures.felt
    return CustomerFigures(
        customer_id=figures.customer_id,
        as_of=now.date(),
        stale_at=figures.concerns.next_late,
        minimum=figures.minimum,
        **_means(figures),
        months=[round(block.total / block.n, 2) for block in figures.csat if block.last >= months_before(now, 11)],
        asked_silent=figures.silent,
        hours=felt.hours,
        hours_back=felt.back,
        hours_now=felt.now,
        momentum=felt.momentum,
        cells=felt.cells,
        relief=felt.relief,
        first_told_at=felt.first_told_at,
        relief_days=felt.relief_days,
        promises_due=figures.promises.due,
        promises_kept=figures.promises.kept,
        promises_late=figures.promises.late,
        **figures.roadmap,
        heard_at=figures.heard_at,
        influence=figures.influence,
        for_named={name_key(pk): _written(_of_concerns(named)) for pk, named in figures.for_named.items()},
        **_of_concerns(figures),
    )


def _of_concerns(figures: PlainFigures) -> dict:
    """Return the columns that concerns enter into."""
    concerns, health = figures.concerns, figures.health
    return {
        "open_concerns": concerns.open,
        "late_concerns": concerns.late,
        "answered_concerns": concerns.answered,
        "in_time_concerns": concerns.in_time,
        "next_answer_due": concerns.due,
        "health": health.score,
        "confidence": health.confidence,
        "colour": health.colour,
        "shares": figures.shares,
    }


def _written(columns: dict) -> dict:
    due = columns["next_answer_due"]
    return columns | {"next_answer_due": due.isoformat() if due else None}


def _means(figures: PlainFigures) -> dict:
    """Return satisfaction 1-5 of the blocks that end in this month or the two before, and of the three months before those."""
    now = figures.now
    recent = [block for block in figures.csat if block.last >= months_before(now, 2)]
    before = [block for block in figures.csat if months_before(now, 5) <= block.last < months_before(now, 2)]
    found: dict = {"recent_n": sum(block.n for block in recent)}
    for name, blocks in (("recent", recent), ("before", before)):
        figure = figure_of("effort", *together_of(blocks))
        low, high = figure.interval if figure else (None, None)
        found |= {f"{name}_mean": figure.value if figure else None, f"{name}_low": low, f"{name}_high": high}
    return found
