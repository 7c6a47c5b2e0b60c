"""What if we drop X (4.13): the roadmap as it is beside a copy without some cards, compared in days and hours."""

from dataclasses import dataclass
from datetime import date, timedelta
from math import ceil

from pmo_portal.core.rows import visible_row
from roadmaps.models import Scenario
from roadmaps.queries.boards import Card
from roadmaps.queries.planning import Planning, planning_of
from roadmaps.rules import planner, schedules
from roadmaps.rules.permissions import allowed
from roadmaps.rules.priority import Candidate


@dataclass(frozen=True)
class Outlook:
    """One side of the comparison: first relief, everything in use, pain-hours felt until `horizon` of both, build days."""

    first_relief: date | None
    all_in_use: date | None
    hours_felt: float
    build_days: float
    cards: int


@dataclass
class ScenarioPage:
    """`dropped` are the cards that would go, with the hours a month that they would have given back."""

    scenario: Scenario
    planning: Planning
    now: Outlook
    then: Outlook
    dropped: list[Card]
    order: list[str]

    @property
    def days_sooner(self) -> int:
        both = self.now.first_relief and self.then.first_relief
        return (self.now.first_relief - self.then.first_relief).days if both else 0

    @property
    def hours_spared(self) -> float:
        return self.now.hours_felt - self.then.hours_felt

    @property
    def hours_given_up(self) -> float:
        return sum(card.hours - card.back for card in self.dropped)

    @property
    def has_right(self) -> bool:
        """Whether this reader may do all that the scenario takes: only the PMO takes cards off."""
        board = self.planning.board
        return allowed(board.role, board.side, *(("delete", "") if self.scenario.dropped else ("move", "pos")))

    @property
    def may_adopt(self) -> bool:
        return self.has_right and self.scenario.adopted_at is None


def scenarios_of(user, roadmap_id: int) -> tuple[Planning, list[Scenario]]:
    """Return (the roadmap, what has been tried out on it, newest first). The queries of `planning_of` and 1. Raises 404."""
    planning = planning_of(user, roadmap_id)
    rows = Scenario.objects.visible_to(user).filter(roadmap_id=roadmap_id).select_related("by")
    return planning, list(rows[:50])


def scenario_page(user, scenario_id: int) -> ScenarioPage:
    """Return a scenario beside the roadmap of today. 1 query and those of `planning_of`. Raises 404."""
    scenario = visible_row(Scenario.objects.select_related("by"), user, scenario_id)
    planning = planning_of(user, scenario.roadmap_id)
    now, gone = planning.candidates(), set(scenario.dropped)
    left = [candidate for candidate in now if candidate.key not in gone]
    then = planner.best_order(left, planning.capacity) if scenario.takes_order else left
    days = [schedules.schedule(order, planning.capacity) for order in (now, then)]
    horizon = max((card.adopted for day in days for card in day), default=0.0)
    lost = sum(candidate.hours for candidate in now if candidate.key in gone and candidate.build_days is not None)
    return ScenarioPage(
        scenario=scenario,
        planning=planning,
        now=_outlook(planning, now, days[0], horizon, 0.0),
        then=_outlook(planning, then, days[1], horizon, lost),
        dropped=[card for card in planning.open_cards if str(card.item.pk) in gone],
        order=[candidate.key for candidate in then],
    )


def _outlook(planning: Planning, order: list[Candidate], days, horizon: float, lost: float) -> Outlook:
    day = lambda number: None if number is None else planning.today + timedelta(days=ceil(number))  # noqa: E731
    return Outlook(
        first_relief=day(schedules.first_relief(days)),
        all_in_use=day(max((card.adopted for card in days), default=None)),
        hours_felt=schedules.hours_felt(days) + lost * horizon / schedules.MONTH_DAYS,
        build_days=sum(candidate.build_days or 0 for candidate in order),
        cards=len(order),
    )
