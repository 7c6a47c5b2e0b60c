"""One line for each customer on the leader's page, from the ready figures: why it needs somebody, what hurts, how it feels."""

from dataclasses import dataclass
from datetime import datetime

from customers.models import Quote
from customers.models.pain import PainTheme
from dashboards.queries.leader_filters import LeaderFilters
from dashboards.rules.derail import Peril
from dashboards.rules.heat import heat_step
from dashboards.rules.risk import Reason, Standing, reasons_for, weight_of
from pmo_portal.core.prepared import prepared
from services.models import CustomerFigures
from services.models.figures import for_named, name_key
from services.queries.pulses import minimum_group
from services.rules.honest import arrow

THEMES = [theme for theme, _label in PainTheme.choices if theme != PainTheme.OTHER]
COLUMNS = (
    "customer_id", "customer__name", "customer__tier", "customer__owner_id", "customer__owner__name",
    "customer__people_count", "recent_n", "recent_mean", "recent_low", "recent_high", "before_mean", "before_low",
    "before_high", "asked_silent", "hours", "hours_back", "hours_now", "momentum", "cells", "relief", "first_told_at",
    "relief_days", "open_concerns", "late_concerns", "answered_concerns", "in_time_concerns", "next_answer_due",
    "promises_due", "promises_kept", "promises_late", "build_days", "unasked_days", "heard_at", "influence", "health",
    "confidence", "colour", "planned", "mirror",
)  # fmt: skip


@dataclass(slots=True)
class Line:
    """One customer: `row` has the ready figures, `reasons` come heaviest first, `quote` is loaded for those in sight."""

    row: tuple
    days_silent: int
    reasons: list[Reason]
    weight: int
    quote: Quote | None = None
    speaker: str = ""

    @property
    def pk(self) -> int:
        return self.row.customer_id

    @property
    def name(self) -> str:
        return self.row.customer__name

    @property
    def owner_name(self) -> str:
        return self.row.customer__owner__name

    @property
    def mean(self) -> float | None:
        return self.row.recent_mean

    @property
    def answers(self) -> int:
        return self.row.recent_n

    @property
    def heat(self) -> list[tuple[str, float, int]]:
        """Return (theme, pain-hours a month per person, colour step 0-5) for each column."""
        people = max(1, self.row.customer__people_count)
        cells = [(theme, self.row.cells.get(theme, 0.0) / people) for theme in THEMES]
        return [(theme, round(cell, 1), heat_step(cell)) for theme, cell in cells]

    @property
    def peril(self) -> Peril:
        row = self.row
        health = row.health if row.colour else None
        return Peril(
            self.pk, row.influence, health, self.days_silent, row.open_concerns, row.promises_late, row.hours_now
        )


def ready_rows(user) -> list:
    """Return the ready figures of all active customers, by name. 1 query.

    Figures that were summed under another minimum group are not read: they come back within a minute.
    """
    if not user.is_pmo:
        return _ready.rows(user, minimum_group())
    rows = _ready_beside.rows(user, minimum_group(), named=name_key(user.pk))
    return [_without_own_concerns(row) for row in rows]


@prepared
def _ready(reader, minimum: int):
    return _by_name(reader, minimum).values_list(*COLUMNS, named=True)


@prepared
def _ready_beside(reader, minimum: int, named):
    return _by_name(reader, minimum).annotate(as_named=for_named(named)).values_list(*COLUMNS, "as_named", named=True)


def _by_name(reader, minimum: int):
    rows = CustomerFigures.objects.visible_to(reader).filter(minimum=minimum, customer__status="active")
    return rows.order_by("customer__name")


def _without_own_concerns(row):
    """Return a row as somebody reads it whom a concern names: without that concern, in every number it enters into (7.5)."""
    if not row.as_named:
        return row
    known = {name: value for name, value in row.as_named.items() if name in COLUMNS}
    due = known["next_answer_due"]
    return row._replace(**known | {"next_answer_due": datetime.fromisoformat(due) if due else None})


def lines_of(rows: list, filters: LeaderFilters, now: datetime) -> list[Line]:
    """Return the wanted customers, those who need somebody first. No query."""
    lines = [_line(row, now) for row in rows if filters.wants(row)]
    return sorted(lines, key=lambda line: (-line.weight, 9.0 if line.mean is None else line.mean))


def _line(row, now: datetime) -> Line:
    days_silent = max(0, (now - row.heard_at).days)
    before = None if row.before_low is None else (row.before_low, row.before_high)
    recent = None if row.recent_low is None else (row.recent_low, row.recent_high)
    standing = Standing(
        open_concerns=row.open_concerns,
        late_concerns=row.late_concerns,
        next_answer_due=row.next_answer_due,
        days_silent=days_silent,
        mean=row.recent_mean,
        mean_before=row.before_mean,
        has_fallen=arrow(before, recent) == "down",
        asked=row.asked_silent,
        answered=row.recent_n,
        hurting_hours=row.hours,
        relieved_hours=row.hours_back,
        longest_wait_days=(now - row.first_told_at).days if row.first_told_at else 0,
        promises_due=row.promises_due,
        promises_late=row.promises_late,
    )
    reasons = reasons_for(standing)
    return Line(row, days_silent, reasons, weight_of(reasons))
