"""The leader's page (mock-up 10): figures of all wanted customers with their reasons. It reads ready figures and sums nothing.

The Monday mail (`monday_mail.py`) and the paper (`leader_papers.py`) take their numbers from here, so that they are the same.
"""

from dataclasses import dataclass
from datetime import date, datetime
from statistics import median

from customers.models import Quote
from customers.queries.voices import Voices
from dashboards.queries.leader_compare import Comparison, compare_quarters
from dashboards.queries.leader_events import events_by_month
from dashboards.queries.leader_filters import LeaderFilters
from dashboards.queries.leader_lines import Line, lines_of, ready_rows
from dashboards.queries.leader_months import Month, Sums, block_sums, months_of
from dashboards.queries.leader_notes import leader_notes
from dashboards.queries.leader_words import LeaderWords, leader_words
from dashboards.rules.ahead import months_ahead
from dashboards.rules.derail import derail_list
from dashboards.rules.headline import Headline, headline
from dashboards.rules.mirror_sums import MirrorSum, mirror_sums
from roadmaps.queries.watermelons import Watermelon, watermelons
from services.models import SavedView, Target
from services.queries.figures import months_before
from services.rules.honest import arrow

SHOWN_AT_RISK, LINES_A_PAGE = 4, 25
EVERYTHING = LeaderFilters()


@dataclass(frozen=True)
class Totals:
    """Sums over the wanted customers. Hours are a month; None is "not known"."""

    hours: float
    hours_back: float
    hours_now: float
    momentum: float
    relief_days: int | None
    promises_due: int
    promises_kept: int
    concerns_open: int
    concerns_answered: int
    concerns_in_time: int
    medicine: float | None

    @property
    def promises_pct(self) -> float | None:
        return 100 * self.promises_kept / self.promises_due if self.promises_due else None

    @property
    def concerns_pct(self) -> float | None:
        return 100 * self.concerns_in_time / self.concerns_answered if self.concerns_answered else None


@dataclass
class LeaderPage:
    """What the page shows. `derail` are (line, risk, next step); `relief` and `ahead` are (month, hours gone by then): as customers
    say so, and as roadmaps plan it. `nps` are Sums of three months; `mirror` has the widest gap first.
    """

    filters: LeaderFilters
    lines: list[Line]
    at_risk: list[Line]
    shown: list[Line]
    months: list[Month]
    totals: Totals
    nps: Sums
    nps_before: Sums
    words: LeaderWords
    named_voices: list[tuple[Quote, str]]
    derail: list[tuple[Line, float, str]]
    watermelons: list[Watermelon]
    comparison: Comparison | None
    targets: dict[str, Target]
    owners: list[tuple[str, int]]
    views: list[SavedView]
    relief: list[tuple[date, float]]
    ahead: list[tuple[date, float]]
    mirror: list[MirrorSum]

    @property
    def need_you(self) -> int:
        return sum(bool(line.reasons) for line in self.lines)

    @property
    def known_months(self) -> list[Month]:
        return [month for month in self.months if month.figure]

    @property
    def recent(self) -> Month | None:
        """The latest month that closes a block of answers."""
        return self.known_months[-1] if self.known_months else None

    @property
    def arrow(self) -> str:
        """ "up", "down" or "": the last known month against the first of the period (N11)."""
        known = self.known_months
        return arrow(known[0].figure.interval, known[-1].figure.interval) if len(known) > 1 else ""

    @property
    def headline(self) -> Headline:
        direction = {"up": 1, "down": -1}.get(self.arrow, 0)
        return headline(direction=direction, answered_months=len(self.known_months), need_you=self.need_you)

    @property
    def pages(self) -> int:
        return max(1, -(-len(self.lines) // LINES_A_PAGE))

    @property
    def next_page(self) -> int:
        return self.filters.page + 1

    @property
    def back_page(self) -> int:
        return self.filters.page - 1

    @property
    def answers(self) -> Voices:
        return self.words.answers

    @property
    def is_empty(self) -> bool:
        return not self.known_months and not self.totals.hours and not self.at_risk


def leader_page(user, now: datetime, filters: LeaderFilters = EVERYTHING) -> LeaderPage:
    """Return the leader's page as of `now`. 6 queries, 8 with two quarters, however many customers there are."""
    rows = ready_rows(user)
    lines = lines_of(rows, filters, now)
    at_risk = [line for line in lines if line.reasons][:SHOWN_AT_RISK]
    shown = lines[(filters.page - 1) * LINES_A_PAGE :][:LINES_A_PAGE]
    by_key = {line.pk: line for line in lines}
    derail = [(by_key[key], risk, step) for key, risk, step in derail_list(line.peril for line in lines)]
    words = leader_words(user, filters, [line.pk for line in at_risk])
    for line in at_risk:
        line.quote = words.of_customer.get(line.pk)
        line.speaker = line.quote.speaker_for(user) if line.quote else ""
    sums = block_sums(user, filters, _first_month(filters, now))
    events = events_by_month(user, filters, months_before(now, filters.months - 1), now.date())
    relief = _relief(lines, now, filters.months)
    recent, before, notes = months_before(now, 2), months_before(now, 5), leader_notes(user)
    return LeaderPage(
        filters=filters,
        lines=lines,
        at_risk=at_risk,
        shown=shown,
        months=months_of(sums, events, now, filters.months),
        totals=_totals(lines),
        nps=_between(sums, recent, now.date()),
        nps_before=_between(sums, before, recent, is_open=True),
        words=words,
        named_voices=[(quote, quote.speaker_for(user)) for quote in words.voices],
        derail=derail,
        watermelons=watermelons(user, now),
        comparison=compare_quarters(user, filters, sums),
        targets=notes.targets,
        owners=sorted({(row.customer__owner__name, row.customer__owner_id) for row in rows}),
        views=notes.views,
        relief=relief,
        ahead=months_ahead([line.row.planned for line in lines], relief[-1][1], months_before(now, 0)),
        mirror=mirror_sums(line.row.mirror for line in lines),
    )


def _first_month(filters: LeaderFilters, now: datetime) -> date:
    quarters = [quarter.first for quarter in (filters.this, filters.against) if quarter]
    return min([months_before(now, 11), *quarters])


def _between(sums: dict, first: date, last: date, *, is_open: bool = False) -> Sums:
    together = Sums()
    for (kind, month), block in sums.items():
        if kind == "nps" and first <= month and (month < last if is_open else month <= last):
            together += block
    return together


def _totals(lines: list[Line]) -> Totals:
    rows = [line.row for line in lines]
    days = [row.relief_days for row in rows if row.relief_days is not None]
    build = sum(row.build_days for row in rows)
    return Totals(
        hours=sum(row.hours for row in rows),
        hours_back=sum(row.hours_back for row in rows),
        hours_now=sum(row.hours_now for row in rows),
        momentum=sum(row.momentum for row in rows),
        relief_days=round(median(days)) if days else None,
        promises_due=sum(row.promises_due for row in rows),
        promises_kept=sum(row.promises_kept for row in rows),
        concerns_open=sum(row.open_concerns for row in rows),
        concerns_answered=sum(row.answered_concerns for row in rows),
        concerns_in_time=sum(row.in_time_concerns for row in rows),
        medicine=sum(row.unasked_days for row in rows) / build if build else None,
    )


def _relief(lines: list[Line], now: datetime, count: int) -> list[tuple[date, float]]:
    """Return the hours a month that went away, added up month by month since the start of the period."""
    total, steps = 0.0, []
    for back in range(count - 1, -1, -1):
        month = months_before(now, back)
        name = f"{month:%Y-%m}"
        total += sum(line.row.relief.get(name, 0.0) for line in lines)
        steps.append((month, total))
    return steps
