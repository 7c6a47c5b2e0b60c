"""Results of pulses over time (7.3, 7.4, N11): only sums of safe cells leave this file, whoever reads and however.

The page, its filters and its exports all read `pulse_results`. Single answers are elsewhere (`pulses.py`, for the PMO).
"""

from collections import Counter, defaultdict
from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.db.models import Case, Count, F, Q, Value, When
from django.db.models.functions import Coalesce, TruncMonth
from django.utils.translation import gettext as _

from customers.models import ContactRole, Customer
from pmo_portal.activity.models import Entry
from services.models import Invitation, Response
from services.models.pulse import PulseQuestion
from services.queries.pulses import minimum_group
from services.rules.honest import arrow
from services.rules.pulse_figures import Figure, figure_of
from services.rules.pulse_questions import DRIVERS
from services.rules.safe_cells import Cell, blocks_of, chosen, safe_cells

EVENTS = ("concern.raised", "concern.closed", "roadmap.opened", "roadmap.signed", "item.released")
OPENED = Case(When(pulse__imported_from__gt="", then=F("answered_at")), default=F("pulse__opens_at"))


@dataclass(frozen=True)
class Filters:
    """What a reader asked for; months are first days, `part` a role of contacts, "" is everybody."""

    kind: str = "csat"
    first: date | None = None
    last: date | None = None
    part: str = ""


@dataclass(frozen=True)
class Point:
    """A block of months with its figure; `arrow` compares with the block before ("" where the intervals say nothing)."""

    first: date
    last: date
    figure: Figure
    arrow: str
    events: list[str]


@dataclass(frozen=True)
class Results:
    """`waiting`: the latest answers are too few to show yet. `drivers` are (name, Figure or None). `months`: to choose from."""

    filters: Filters
    points: list[Point]
    total: Figure | None
    drivers: list[tuple[str, Figure | None]]
    months: list[date]
    parts: list[str]
    kinds: list[str]
    waiting: bool
    minimum: int


def read_filters(user, given) -> Filters:
    """Return the filters of a query string; what makes no sense is left out. Parts are for those who see all customers."""
    kind, part = given.get("kind", ""), given.get("part", "")
    return Filters(
        kind if kind in PulseQuestion.values else "csat",
        _month(given.get("from", "")),
        _month(given.get("to", "")),
        part if user.sees_all_customers and part in ContactRole.values else "",
    )


def _month(raw: str) -> date | None:
    try:
        return date.fromisoformat(f"{raw}-01") if len(raw) == 7 else None
    except ValueError:
        return None


def pulse_results(user, customer: Customer, filters: Filters) -> Results:
    """Return what may be shown of a customer's answers of one kind. 4 queries."""
    minimum = minimum_group()
    rows, zone = _rows(user, customer, filters.kind), ZoneInfo(customer.time_zone)
    asked, entries = _asked(user, customer, filters.kind), _entries(user, customer)
    sizes: Counter = Counter()
    for row in rows:
        sizes[row["month"].date(), row["part"]] += row["n"]
    cells = safe_cells(sizes, minimum)
    wanted = chosen(cells, filters.first, filters.last, filters.part)
    points = _points(filters, wanted, cells, rows, asked, entries, zone)
    blocked = {period for cell in cells for period in cell.periods}
    return Results(
        filters=filters,
        points=points,
        total=_figure(filters, wanted, cells, rows, asked),
        drivers=_drivers(user, customer, filters, minimum),
        months=sorted({cell.periods[0] for cell in cells} | {cell.periods[-1] for cell in cells}),
        parts=sorted({next(iter(cell.groups)) for cell in cells if len(cell.groups) == 1} & set(ContactRole.values)),
        kinds=list(PulseQuestion.values),
        waiting=any(period not in blocked for period, _part in sizes),
        minimum=minimum,
    )


def _rows(user, customer: Customer, kind: str) -> list[dict]:
    """Count answers by month of the question, part, score, and whether they came by file. 1 query."""
    part = Coalesce("invitation__contact__role", Value("")) if user.sees_all_customers else Value("")
    return list(
        Response.objects.of_kind(user, kind)
        .filter(customer=customer)
        .annotate(
            month=TruncMonth(OPENED, tzinfo=ZoneInfo(customer.time_zone)),
            part=part,
            by_file=Q(pulse__imported_from__gt=""),
        )
        .order_by()
        .values("month", "part", "score", "by_file")
        .annotate(n=Count("*"))
    )


def _asked(user, customer: Customer, kind: str) -> dict[date, int]:
    rows = (
        Invitation.objects.visible_to(user)
        .filter(customer=customer, pulse__question=kind)
        .annotate(month=TruncMonth("pulse__opens_at", tzinfo=ZoneInfo(customer.time_zone)))
        .order_by()
        .values("month")
        .annotate(n=Count("*"))
    )
    return {row["month"].date(): row["n"] for row in rows}


def _entries(user, customer: Customer) -> list[tuple[datetime, str]]:
    rows = Entry.objects.visible_to(user).filter(customer_id=customer.pk, verb__in=EVENTS).order_by("-at")
    return list(rows.values_list("at", "label")[:60])


def _points(filters, wanted, cells, rows, asked, entries, zone) -> list[Point]:
    points: list[Point] = []
    by_block: dict[tuple, list[Cell]] = defaultdict(list)
    for cell in wanted:
        by_block[cell.periods].append(cell)
    for periods, group in sorted(by_block.items()):
        figure = _figure(filters, group, cells, rows, asked)
        before = points[-1].figure.interval if points else None
        events = [label for at, label in entries if _is_in(at.astimezone(zone).date(), periods)]
        points.append(Point(periods[0], periods[-1], figure, arrow(before, figure.interval), events[:3]))
    return points


def _is_in(day: date, periods: tuple) -> bool:
    return periods[0] <= day.replace(day=1) <= periods[-1]


def _figure(filters: Filters, wanted: list[Cell], cells: list[Cell], rows, asked) -> Figure | None:
    """Return the figure of whole cells. How many were asked is known for everybody together, and not for a file."""
    counts: Counter = Counter()
    keys = {(period, group) for cell in wanted for period in cell.periods for group in cell.groups}
    is_known = not filters.part
    for row in rows:
        if (row["month"].date(), row["part"]) in keys:
            counts[row["score"]] += row["n"]
            is_known = is_known and not row["by_file"]
    n = sum(counts.values())
    return figure_of(filters.kind, counts, max(n, _asked_in(wanted, cells, asked)) if is_known else None)


def _asked_in(wanted: list[Cell], cells: list[Cell], asked: dict[date, int]) -> int:
    """Return how many were asked in blocks; months in which nobody answered count with the block that follows."""
    total, blocks = 0, {cell.periods for cell in wanted}
    before = date.min
    for block in sorted({cell.periods for cell in cells}):
        if block in blocks:
            total += sum(n for month, n in asked.items() if before < month <= block[-1])
        before = block[-1]
    return total


def _drivers(user, customer: Customer, filters: Filters, minimum: int) -> list[tuple[str, Figure | None]]:
    """Return the five drivers, each in blocks of its own, so that who left one out is not found either. 1 query."""
    rows = (
        Response.objects.of_kind(user, filters.kind)
        .filter(customer=customer)
        .exclude(replies={})
        .annotate(month=TruncMonth(OPENED, tzinfo=ZoneInfo(customer.time_zone)))
        .values_list("month", "replies")
    )
    by_driver: dict[str, dict[date, Counter]] = {name: defaultdict(Counter) for name in DRIVERS}
    for month, replies in rows if not filters.part else ():
        for name in DRIVERS:
            if name in replies:
                by_driver[name][month.date()][replies[name]] += 1
    return [(name, _driver(months, filters, minimum)) for name, months in by_driver.items()]


def _driver(months: dict[date, Counter], filters: Filters, minimum: int) -> Figure | None:
    sizes = [(month, sum(months[month].values())) for month in sorted(months)]
    counts: Counter = Counter()
    for block in blocks_of(sizes, minimum):
        if (filters.first or date.min) <= block[0] and block[-1] <= (filters.last or date.max):
            for month in block:
                counts += months[month]
    return figure_of("driver", counts, None)


def export_rows(results: Results) -> list[list]:
    """Return the head and one row a block, with the numbers of the page, rounded to one decimal."""
    head = [_("From"), _("To"), _("Asked about"), _("Answers"), _("Asked"), _("Result")]
    head += [_("Lowest (95 %)"), _("Highest (95 %)"), _("If the silent said the worst"), _("If they said the best")]
    return [head, *(_export(point.first, point.last, point.figure) for point in results.points)]


def _export(first: date, last: date, figure: Figure) -> list:
    numbers = (figure.value, figure.low, figure.high, figure.worst, figure.best)
    rounded = ["" if number is None else round(number, 1) for number in numbers]
    asked = "" if figure.asked is None else figure.asked
    return [f"{first:%Y-%m}", f"{last:%Y-%m}", figure.kind, figure.n, asked, *rounded]
