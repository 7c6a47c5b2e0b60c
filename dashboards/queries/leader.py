"""The leader's page (mock-up 10): figures of all customers with their reasons, read in five queries."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import BooleanField, Count, ExpressionWrapper, F, Max, Min, Q, Sum
from django.db.models.functions import TruncMonth

from customers.models import Customer, PainPoint, Quote
from customers.models.pain import PainTheme
from customers.queries.pains import hours_back
from customers.queries.voices import Voices, newest_voices, shelved
from dashboards.queries.my_day import last_heard
from dashboards.rules.heat import heat_step
from dashboards.rules.risk import Reason, Standing, reasons_for, weight_of
from services.models import Concern, Response

MINIMUM_GROUP = 5
RECENT = timedelta(days=90)
SHOWN_AT_RISK = 4


@dataclass
class Line:
    """One customer on the page. `cells` are pain-hours a month per person by theme; `mean` None means too few answers."""

    customer: Customer
    standing: Standing
    reasons: list[Reason]
    cells: list[float]
    answers: int
    mean: float | None
    quote: Quote | None
    speaker: str = ""

    @property
    def heat(self) -> list[tuple[float, int]]:
        """Each cell with its colour step 0-5."""
        return [(round(cell, 1), heat_step(cell)) for cell in self.cells]


@dataclass
class Month:
    """Answers of one month: how many, their mean of 5 and the half-width of its 95 % band (None below 2)."""

    first: datetime
    n: int = 0
    total: int = 0
    squares: int = 0

    @property
    def mean(self) -> float | None:
        return self.total / self.n if self.n else None

    @property
    def half_width(self) -> float | None:
        """1.96 standard errors of the mean; None with fewer than 2 answers."""
        if self.n < 2:
            return None
        variance = (self.squares - self.total**2 / self.n) / (self.n - 1)
        return 1.96 * (max(variance, 0.0) / self.n) ** 0.5


@dataclass
class LeaderPage:
    """What the page shows. Hours are a month; `relief_steps` are (month, hours of pain gone so far)."""

    lines: list[Line]
    at_risk: list[Line]
    months: list[Month]
    voices: list[Quote]
    answers: Voices
    hours_hurting: float
    hours_back: float
    days_to_first_relief: int | None
    concerns_open: int
    concerns_answered: int
    concerns_in_time: int
    relief_steps: list[tuple[datetime, float]] = field(default_factory=list)

    @property
    def recent(self) -> Month:
        """The answers of the latest month that has any."""
        return next((month for month in reversed(self.months) if month.n), Month(first=self.months[-1].first))

    @property
    def is_empty(self) -> bool:
        return not any(month.n for month in self.months) and not self.hours_hurting


def leader_page(user, now: datetime, months_back: int = 12) -> LeaderPage:
    """Return the leader's page as of `now`. 5 queries, however many customers there are."""
    customers = list(
        Customer.objects.visible_to(user).active().select_related("owner").annotate(last_heard_at=last_heard())
    )
    pains = _pains(user)
    answers = _answers(user, now, months_back)
    concerns = _concerns(user, now)
    quotes = _quotes(user)
    lines = [_line(user, customer, pains, answers, concerns, quotes, now) for customer in customers]
    lines.sort(
        key=lambda line: (-weight_of(line.reasons), line.mean if line.mean is not None else 9, line.customer.name)
    )
    rows = pains["rows"]
    return LeaderPage(
        lines=lines,
        at_risk=[line for line in lines if line.reasons][:SHOWN_AT_RISK],
        months=answers["months"],
        voices=[quote for quote in quotes["all"] if quote.tag in ("praise", "value")][:3],
        answers=quotes["answers"],
        hours_hurting=float(sum(row["hours"] or 0 for row in rows)),
        hours_back=float(sum(row["back"] or 0 for row in rows)),
        days_to_first_relief=_median_days_to_relief(rows),
        concerns_open=sum(row["open"] for row in concerns.values()),
        concerns_answered=sum(row["answered"] for row in concerns.values()),
        concerns_in_time=sum(row["in_time"] for row in concerns.values()),
        relief_steps=_relief_steps(rows),
    )


def _pains(user) -> dict:
    """Sum pain-hours by customer, theme and month of relief: 1 query. Given back = hours × (1 − felt / first felt) (N18)."""
    rows = list(
        PainPoint.objects.visible_to(user)
        .filter(deleted_at__isnull=True)
        .annotate(month=TruncMonth("relieved_at"))
        .order_by()
        .values("customer_id", "theme", "month")
        .annotate(
            hours=Sum("hours_a_month"),
            back=Sum(hours_back()),
            first_said=Min("created_at"),
            first_relief=Min("relieved_at"),
        )
    )
    cells = defaultdict(lambda: defaultdict(float))
    by_customer = defaultdict(lambda: {"hours": 0.0, "back": 0.0, "first_said": None, "first_relief": None})
    for row in rows:
        cells[row["customer_id"]][row["theme"]] += float(row["hours"] or 0)
        total = by_customer[row["customer_id"]]
        total["hours"] += float(row["hours"] or 0)
        total["back"] += float(row["back"] or 0)
        for key in ("first_said", "first_relief"):
            known = [moment for moment in (total[key], row[key]) if moment]
            total[key] = min(known) if known else None
    return {"rows": rows, "cells": cells, "customers": by_customer}


def _median_days_to_relief(rows: list[dict]) -> int | None:
    """Return the median over customers of days from the first pain told to the first pain gone; None without relief."""
    said, relieved = {}, {}
    for row in rows:
        key = row["customer_id"]
        said[key] = min(filter(None, (said.get(key), row["first_said"])))
        if row["first_relief"]:
            relieved[key] = min(filter(None, (relieved.get(key), row["first_relief"])))
    days = sorted(max(0, (relieved[key] - said[key]).days) for key in relieved)
    if not days:
        return None
    middle = len(days) // 2
    return days[middle] if len(days) % 2 else round((days[middle - 1] + days[middle]) / 2)


def _relief_steps(rows: list[dict]) -> list[tuple[datetime, float]]:
    by_month = defaultdict(float)
    for row in rows:
        if row["month"]:
            by_month[row["month"]] += float(row["hours"] or 0)
    total, steps = 0.0, []
    for month in sorted(by_month):
        total += by_month[month]
        steps.append((month, total))
    return steps


def _answers(user, now: datetime, months_back: int) -> dict:
    """Count answers by customer and month: 1 query. A customer's mean is of the last three months with the present one."""
    first = _month_start(now, months_back - 1)
    rows = (
        Response.objects.countable_by(user)
        .filter(answered_at__gte=first, answered_at__lte=now)
        .annotate(month=TruncMonth("answered_at"))
        .order_by()
        .values("customer_id", "month")
        .annotate(n=Count("pk"), total=Sum("score"), squares=Sum(F("score") * F("score")))
    )
    months = {
        start: Month(first=start) for start in (_month_start(now, back) for back in range(months_back - 1, -1, -1))
    }
    keyed = {(start.year, start.month): month for start, month in months.items()}
    by_customer = defaultdict(lambda: {"recent": Month(first=now), "before": Month(first=now)})
    recent_from, before_from = _month_start(now, 2), _month_start(now, 5)
    for row in rows:
        targets = [keyed.get((row["month"].year, row["month"].month))]
        if row["month"] >= recent_from:
            targets.append(by_customer[row["customer_id"]]["recent"])
        elif row["month"] >= before_from:
            targets.append(by_customer[row["customer_id"]]["before"])
        for target in filter(None, targets):
            target.n += row["n"]
            target.total += row["total"]
            target.squares += row["squares"]
    return {"months": list(months.values()), "customers": by_customer}


def _month_start(now: datetime, back: int) -> datetime:
    index = now.year * 12 + now.month - 1 - back
    return now.replace(year=index // 12, month=index % 12 + 1, day=1, hour=0, minute=0, second=0, microsecond=0)


def _concerns(user, now: datetime) -> dict[int, dict]:
    """Count concerns by customer: 1 query. In time = heard by the hour that was promised."""
    is_open = Q(closed_at__isnull=True, heard_at__isnull=True)
    rows = (
        Concern.objects.visible_to(user)
        .exclude(feeling="works")
        .order_by()
        .values("customer_id")
        .annotate(
            open=Count("pk", filter=is_open),
            late=Count("pk", filter=is_open & Q(answer_due_at__lt=now)),
            answered=Count("pk", filter=Q(heard_at__isnull=False)),
            in_time=Count("pk", filter=Q(heard_at__lte=F("answer_due_at"))),
            due=Min("answer_due_at", filter=is_open),
            latest=Max("raised_at"),
        )
    )
    return {row["customer_id"]: row for row in rows}


def _quotes(user) -> dict:
    """Return the newest consented quote of each customer and tag, and the answers to two questions (2.8): 1 query."""
    visible = Quote.objects.visible_to(user)
    newest = visible.order_by("customer_id", "tag", "-said_at").distinct("customer_id", "tag").values("pk")
    is_answer = Q(pk__in=newest_voices(user).values("pk"))
    rows = list(
        visible.filter(Q(pk__in=newest) | is_answer)
        .annotate(is_answer=ExpressionWrapper(is_answer, BooleanField()))
        .select_related("customer", "consent", "question")
        .order_by("-said_at", "-pk")
    )
    quotes = list({(quote.customer_id, quote.tag): quote for quote in reversed(rows)}.values())
    urgency = {"concern": 0, "pain": 1, "value": 2, "objective": 3, "praise": 4}
    by_customer = {}
    for quote in sorted(quotes, key=lambda quote: (urgency.get(quote.tag, 9), -quote.said_at.timestamp())):
        by_customer.setdefault(quote.customer_id, quote)
    return {
        "all": sorted(quotes, key=lambda quote: (quote.tag != "praise", -quote.said_at.timestamp())),
        "customers": by_customer,
        "answers": shelved(user, [quote for quote in rows if quote.is_answer]),
    }


def _line(user, customer, pains, answers, concerns, quotes, now) -> Line:
    pain = pains["customers"][customer.pk]
    recent, before = answers["customers"][customer.pk]["recent"], answers["customers"][customer.pk]["before"]
    concern = concerns.get(customer.pk, {})
    mean = recent.mean if recent.n >= MINIMUM_GROUP else None
    standing = Standing(
        open_concerns=concern.get("open", 0),
        late_concerns=concern.get("late", 0),
        next_answer_due=concern.get("due"),
        days_silent=max(0, (now - customer.last_heard_at).days),
        mean=mean,
        mean_before=before.mean if before.n >= MINIMUM_GROUP else None,
        answered=recent.n,
        hurting_hours=pain["hours"],
        relieved_hours=pain["back"],
        longest_wait_days=(now - pain["first_said"]).days if pain["first_said"] else 0,
    )
    people = max(1, customer.people_count)
    cells = [
        pains["cells"][customer.pk][theme] / people for theme, _label in PainTheme.choices if theme != PainTheme.OTHER
    ]
    quote = quotes["customers"].get(customer.pk)
    speaker = quote.speaker_for(user) if quote else ""
    return Line(customer, standing, reasons_for(standing), cells, recent.n, mean, quote, speaker)


def direction(months: list[Month]) -> int:
    """Return +1, −1 or 0: whether the last month with answers differs from the first so clearly that bands do not overlap."""
    known = [month for month in months if month.n >= MINIMUM_GROUP and month.half_width is not None]
    if len(known) < 2:
        return 0
    first, last = known[0], known[-1]
    if abs(last.mean - first.mean) <= first.half_width + last.half_width:
        return 0
    return 1 if last.mean > first.mean else -1
