"""One journey as a map: stages with their curve, steps, and the pains that sit on them (mock-up 06)."""

from dataclasses import dataclass, field

from customers.models import Customer, Journey, PainPoint, Stage, Step
from customers.queries.facts import may_write
from customers.queries.pains import hide_speaker, pains_of, tie_items
from customers.rules.journey import Point, StageFeeling, curve_of, first_to_land
from customers.rules.pain import hours_remaining
from pmo_portal.core.rows import visible_row

BIG_HOURS, MIDDLE_HOURS = 0.5, 0.15


@dataclass
class Column:
    """One stage with its steps and its pains; `loose` pains sit on the stage itself."""

    stage: Stage
    steps: list[Step] = field(default_factory=list)
    pains: list[PainPoint] = field(default_factory=list)

    @property
    def hours(self) -> float:
        """Pain-hours a month of the whole stage."""
        return float(sum(pain.hours_a_month for pain in self.pains))


@dataclass(frozen=True)
class JourneyMap:
    """The whole map; `elsewhere` are pains of the customer that sit on no stage of this journey."""

    journey: Journey
    customer: Customer
    columns: list[Column]
    elsewhere: list[PainPoint]
    hours: float
    largest: float
    pains_total: int
    may_write: bool
    points: list[Point]
    first_items: list[dict]


def journey_map(user, journey_id: int) -> JourneyMap:
    """Return one journey with everything on it, or answer 404. 5 queries."""
    journey = visible_row(Journey.objects.select_related("customer"), user, journey_id)
    columns = {
        stage.pk: Column(stage) for stage in Stage.objects.visible_to(user).filter(journey=journey).order_by("position")
    }
    step_stage = {}
    for step in Step.objects.visible_to(user).filter(stage__journey=journey).order_by("stage__position", "position"):
        step_stage[step.pk] = step
        columns[step.stage_id].steps.append(step)
    pains = [hide_speaker(pain, user) for pain in pains_of(user, journey.customer_id)]
    tie_items(pains, journey.customer, user)
    elsewhere = []
    largest = max((float(pain.hours_a_month) for pain in pains), default=0.0)
    for pain in sorted(pains, key=lambda pain: pain.position):
        pain.size = size_of(float(pain.hours_a_month), largest)
        step = step_stage.get(pain.step_id)
        column = columns.get(step.stage_id if step else pain.stage_id)
        if column is None:
            elsewhere.append(pain)
            continue
        column.pains.append(pain)
        pain.step_title = step.title if step else ""
    first = first_items_of(pains)
    return JourneyMap(
        journey=journey,
        customer=journey.customer,
        columns=list(columns.values()),
        elsewhere=elsewhere,
        hours=float(sum(pain.hours_a_month for pain in pains)),
        largest=largest,
        pains_total=len(pains),
        may_write=may_write(user, journey.customer_id),
        points=curve_of([_feeling(column, {item["id"] for item in first}) for column in columns.values()]),
        first_items=first,
    )


def first_items_of(pains: list[PainPoint]) -> list[dict]:
    """Return the first three roadmap items that are still to land and take a pain away. No query."""
    items = {item["id"]: item for pain in pains for item in pain.items}
    order = first_to_land([(item["place"], item["id"], item["status"]) for item in items.values()])
    return [items[pk] for pk in order]


def _feeling(column: Column, first: set[int]) -> StageFeeling:
    hours = {
        pain.pk: float(hours_remaining(pain.hours_a_month, pain.first_felt, pain.last_felt)) for pain in column.pains
    }
    gone = (hours[pain.pk] for pain in column.pains if any(item["id"] in first for item in pain.items))
    steps = tuple((step.title, step.emotion) for step in column.steps)
    return StageFeeling(column.stage.title, column.stage.emotion, steps, sum(hours.values()), sum(gone))


def state_of(user, journey_id: int) -> Journey:
    """Return a journey with its number of changes, or answer 404: an open map asks whether it is behind. 1 query."""
    return visible_row(Journey.objects.only("pk", "seq", "customer_id"), user, journey_id)


def size_of(hours: float, largest: float) -> str:
    """Return the size of a pain's card beside the biggest one: l, m or s."""
    if largest <= 0:
        return "s"
    share = hours / largest
    return "l" if share >= BIG_HOURS else "m" if share >= MIDDLE_HOURS else "s"


def journeys_of(user, customer_id: int) -> tuple[Customer, list[Journey]]:
    """Return a customer and its journeys, the oldest first, or answer 404. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    return customer, list(Journey.objects.visible_to(user).filter(customer=customer).order_by("pk"))


def places_of(user, customer_id: int) -> tuple:
    """Return (stages, steps) of a customer as querysets, in the order of the journey, for a choice. 0 queries."""
    stages = Stage.objects.visible_to(user).filter(customer_id=customer_id).order_by("journey_id", "position")
    steps = Step.objects.visible_to(user).filter(customer_id=customer_id).select_related("stage")
    return stages, steps.order_by("stage__journey_id", "stage__position", "position")
