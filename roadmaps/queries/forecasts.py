"""Forecast against first-promised date, card by card (6.6), read from the log of the roadmap."""

from dataclasses import dataclass
from datetime import date

from django.utils import timezone

from roadmaps.models import Operation
from roadmaps.queries.boards import Board, Card
from roadmaps.queries.planning import Planning, planning_of
from roadmaps.rules.forecast import AHEAD, Forecast, Plan, forecast_of, predictability


@dataclass(frozen=True)
class ForecastLine:
    card: Card
    forecast: Forecast


@dataclass(frozen=True)
class ForecastPage:
    """`share` 0-1 of decided dates was met or told early, None without any; `decided` is how many that are."""

    board: Board
    lines: list[ForecastLine]
    share: float | None

    @property
    def decided(self) -> int:
        return sum(line.forecast.verdict != AHEAD for line in self.lines)


def forecast_page(user, roadmap_id: int) -> ForecastPage:
    """Return every card with a date, the latest first. The queries of `planning_of` and 1 more. Raises 404."""
    return forecasts_from(user, planning_of(user, roadmap_id))


def forecasts_from(user, planning: Planning) -> ForecastPage:
    """Return the forecasts of a roadmap that was read already. 1 query."""
    plans = _plans(user, planning.board.roadmap.pk)
    lines = []
    for card in planning.cards:
        key = str(card.item.pk)
        found = forecast_of(plans.get(key, []), planning.released.get(key), planning.today)
        if found:
            lines.append(ForecastLine(card, found))
    lines.sort(key=lambda line: (-line.forecast.days, line.forecast.first))
    return ForecastPage(planning.board, lines, predictability(line.forecast.verdict for line in lines))


def _plans(user, roadmap_id: int) -> dict[str, list[Plan]]:
    """Return card → the spans of building as they were told, oldest first. 1 query."""
    rows = Operation.objects.visible_to(user).filter(roadmap_id=roadmap_id, item_id__isnull=False).order_by("seq")
    found: dict[str, list[Plan]] = {}
    for kind, name, item_id, after, at in rows.values_list("kind", "field", "item_id", "after", "at"):
        span = (after or {}).get("build") if kind == "add" else after if (kind, name) == ("set", "build") else None
        if span and span.get("end"):
            start = date.fromisoformat(span["start"]) if span.get("start") else None
            plan = Plan(timezone.localdate(at), start, date.fromisoformat(span["end"]))
            found.setdefault(str(item_id), []).append(plan)
    return found
