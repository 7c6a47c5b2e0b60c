"""Journeys as they were: the kept versions, and one of them beside another or beside today (3.10)."""

from dataclasses import dataclass

from customers.models import Journey, JourneyVersion
from customers.queries.journeys import JourneyMap, journey_map
from customers.rules.journey import Point
from customers.rules.journey_compare import StageChange, compare, curve_of_picture
from customers.rules.pain import hours_remaining
from pmo_portal.core.rows import visible_row

SHOWN = 100


@dataclass(frozen=True)
class Comparison:
    """`before` is a kept version, `after` another one or None for today; the curves are the knots of each."""

    journey: Journey
    before: JourneyVersion
    after: JourneyVersion | None
    changes: list[StageChange]
    curve_before: list[Point]
    curve_after: list[Point]
    others: list[JourneyVersion]

    @property
    def hours_less(self) -> float:
        return sum(change.hours_less for change in self.changes)


def versions_of(user, journey_id: int) -> list[JourneyVersion]:
    """Return the kept versions of a journey, newest first. 1 query."""
    return list(JourneyVersion.objects.visible_to(user).filter(journey_id=journey_id).select_related("author")[:SHOWN])


def comparison(user, version_id: int, other_id: int | None = None) -> Comparison:
    """Return a kept version beside another of the same journey, or beside today; or answer 404. 3 queries, 8 for today."""
    before = visible_row(JourneyVersion.objects.select_related("journey__customer"), user, version_id)
    others = versions_of(user, before.journey_id)
    after = next((version for version in others if version.pk == other_id and version.pk != before.pk), None)
    picture = after.picture if after else picture_of(journey_map(user, before.journey_id))
    return Comparison(
        journey=before.journey,
        before=before,
        after=after,
        changes=compare(before.picture, picture),
        curve_before=curve_of_picture(before.picture),
        curve_after=curve_of_picture(picture),
        others=[version for version in others if version.pk != before.pk],
    )


def picture_of(page: JourneyMap) -> dict:
    """Return what a journey is today, as a version keeps it (rules/journey_compare.py). No query."""
    return {"stages": [_stage(column) for column in page.columns]}


def _stage(column) -> dict:
    left = (hours_remaining(pain.hours_a_month, pain.first_felt, pain.last_felt) for pain in column.pains)
    return {
        "id": column.stage.pk,
        "title": column.stage.title,
        "emotion": column.stage.emotion,
        "steps": [{"title": step.title, "emotion": step.emotion} for step in column.steps],
        "hours": round(column.hours, 2),
        "left": round(float(sum(left)), 2),
    }
