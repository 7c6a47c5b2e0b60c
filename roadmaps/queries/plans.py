"""The planner's page (4.2, N4): the proposed order with its days and reasons, beside today's order on the board."""

import math
from dataclasses import dataclass
from datetime import date, timedelta

from django.utils.formats import number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from roadmaps.queries.boards import Card
from roadmaps.queries.planning import Planning, planning_of
from roadmaps.queries.rankings import ranked_by, scores_of
from roadmaps.rules import planner, schedules
from roadmaps.rules.methods import METHODS
from roadmaps.rules.permissions import may_see
from roadmaps.rules.priority import Candidate

METHOD_LABELS = {
    "momentum": gettext_lazy("Momentum"),
    "rice": gettext_lazy("RICE"),
    "wsjf": gettext_lazy("WSJF"),
    "value": gettext_lazy("Value by effort"),
    "kano": gettext_lazy("Kano"),
}
KANO_LABELS = {
    "must-be": gettext_lazy("has to be there"),
    "performance": gettext_lazy("the more the better"),
    "attractive": gettext_lazy("a nice surprise"),
    "indifferent": gettext_lazy("nobody minds"),
    "questionable": gettext_lazy("unclear"),
    "reverse": gettext_lazy("unwanted"),
}


@dataclass(frozen=True)
class PlanRow:
    """One card at its proposed `place` (from 1) beside its place today; days are None where nobody has estimated it."""

    place: int
    today: int
    card: Card
    why: str
    score: str
    release: date | None
    yours: date | None

    @property
    def shift(self) -> int:
        """How many places it would move up (above 0) or down."""
        return self.today - self.place


@dataclass
class PlanPage:
    """`avoided` are the pain-hours that the proposed order spares against today's; `reliefs` would free hours while room is short."""

    planning: Planning
    method: str
    rows: list[PlanRow]
    first_relief: date | None
    first_relief_today: date | None
    avoided: float
    order: list[str]

    @property
    def methods(self) -> list[tuple[str, str]]:
        return [(method, METHOD_LABELS[method]) for method in METHODS]

    @property
    def unknown(self) -> int:
        return sum(row.release is None for row in self.rows)

    @property
    def days_sooner(self) -> int:
        """How many days sooner relief begins than in today's order; below 0 it begins later."""
        both = self.first_relief and self.first_relief_today
        return (self.first_relief_today - self.first_relief).days if both else 0

    @property
    def is_todays(self) -> bool:
        return all(row.shift == 0 for row in self.rows)

    @property
    def room_is_short(self) -> bool:
        return self.planning.room is not None and self.planning.room.left < 0

    @property
    def reliefs(self) -> list[PlanRow]:
        return [row for row in self.rows if row.card.item.kind == "relief" and row.card.hours > row.card.back]


def method_of(raw: str | None) -> str:
    """Return a method that we know; the default of N4 for anything else."""
    return raw if raw in METHODS else METHODS[0]


def plan_page(user, roadmap_id: int, method: str) -> PlanPage:
    """Return the proposed order of a roadmap. The queries of `planning_of`. Raises 404."""
    return plan_from(planning_of(user, roadmap_id), method)


def plan_from(planning: Planning, method: str = METHODS[0]) -> PlanPage:
    """Return the proposed order of what was loaded. No query."""
    scores = {} if method == METHODS[0] else scores_of(planning, method)
    now = planning.candidates()
    order = planner.best_order(now, planning.capacity, ranked_by(scores) if scores else None)
    days, days_now = schedules.schedule(order, planning.capacity), schedules.schedule(now, planning.capacity)
    return PlanPage(
        planning=planning,
        method=method,
        rows=_rows(planning, now, order, days, scores),
        first_relief=_day(planning, schedules.first_relief(days)),
        first_relief_today=_day(planning, schedules.first_relief(days_now)),
        avoided=schedules.hours_felt(days_now) - schedules.hours_felt(days),
        order=[candidate.key for candidate in order],
    )


def _rows(planning: Planning, now: list[Candidate], order: list[Candidate], days, scores) -> list[PlanRow]:
    cards = {str(card.item.pk): card for card in planning.open_cards}
    today = {candidate.key: place for place, candidate in enumerate(now, 1)}
    why, by_key = planner.reasons(order), {day.key: day for day in days}
    rows = []
    for place, candidate in enumerate(order, 1):
        key, day = candidate.key, by_key.get(candidate.key)
        reason = why_words(why[key], cards, planning.board.side)
        release, yours = (_day(planning, day.release), _day(planning, day.adopted)) if day else (None, None)
        rows.append(PlanRow(place, today[key], cards[key], reason, _score_words(scores.get(key)), release, yours))
    return rows


def _day(planning: Planning, days: float | None) -> date | None:
    return None if days is None else planning.today + timedelta(days=math.ceil(days))


def _score_words(score) -> str:
    if score is None:
        return ""
    return str(KANO_LABELS[score]) if isinstance(score, str) else number_format(round(score, 1), 1, use_l10n=True)


def why_words(reason: planner.Reason, cards: dict[str, Card], side: str) -> str:
    """Return one sentence that says why a card stands where it does, without our days for a reader who may not see them."""
    ratio = number_format(round(reason.ratio, 1), 1, use_l10n=True)
    inside = may_see(side, "build_days")
    if reason.code == "begun":
        return _("We have begun with it, so we finish it first.")
    if reason.code == "unknown":
        return _("Nobody has estimated the work yet, so it has no day.")
    if reason.code == "nothing":
        return _("No pain is tied to it, so it comes behind what gives hours back.")
    if reason.code == "waits":
        return _("It waits for “%(other)s”.") % {"other": cards[reason.other].heading[:80]}
    if reason.code == "quick" and inside:
        return _("Quick relief: %(ratio)s hours a month for each day of work, in use within %(days)s days.") % {
            "ratio": ratio,
            "days": math.ceil(reason.days),
        }
    if reason.code == "quick":
        return _("Quick relief: it gives much back and is soon in use.")
    if inside:
        return _("It gives back %(ratio)s hours a month for each day of work.") % {"ratio": ratio}
    return _("What gives back more for the same work comes before it.")
