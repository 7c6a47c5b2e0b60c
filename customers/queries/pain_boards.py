"""The board of relief against effort (3.4): each pain with its newest estimate, and those nobody has estimated."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from customers.models import Customer, PainEstimate, PainPoint
from customers.queries.pains import hide_speaker, pains_of, tie_items
from customers.rules.pain_board import CORNERS, Spot, corner_of, middle_of, spot_of
from pmo_portal.core.rows import visible_row

MOST_PAINS, SHOWN_ESTIMATES = 100, 50


@dataclass(frozen=True)
class Bubble:
    """One pain on the board: relief in hours a month, effort in days."""

    pain: PainPoint
    relief: float
    effort: float
    spot: Spot
    corner: str


@dataclass(frozen=True)
class PainBoard:
    """`most_hours` is the top of the board and `middle_hours` its line: the largest and the middle pain."""

    customer: Customer
    bubbles: list[Bubble]
    unknown: list[PainPoint]
    most_hours: float
    middle_hours: float
    may_estimate: bool

    @property
    def corners(self) -> list[tuple[str, list[Bubble]]]:
        """The corners that hold something, where to begin first, the most relief first in each."""
        held = {name: [bubble for bubble in self.bubbles if bubble.corner == name] for name in CORNERS}
        by_relief = {name: sorted(rows, key=lambda bubble: -bubble.relief) for name, rows in held.items() if rows}
        return list(by_relief.items())


def pain_board(user, customer_id: int) -> PainBoard:
    """Return the board of a customer, or answer 404. 3 queries."""
    customer = visible_row(Customer, user, customer_id)
    newest = PainEstimate.objects.visible_to(user).filter(pain=OuterRef("pk")).order_by("-at", "-pk")
    card = newest.values(card=JSONObject(relief="relief_hours", effort="effort_days"))[:1]
    pains = [
        hide_speaker(pain, user) for pain in pains_of(user, customer_id).annotate(estimate=Subquery(card))[:MOST_PAINS]
    ]
    tie_items(pains, customer, user)
    most, middle = limits_of([float(pain.hours_a_month) for pain in pains])
    return PainBoard(
        customer=customer,
        bubbles=[_bubble(pain, most, middle) for pain in pains if pain.estimate],
        unknown=[pain for pain in pains if not pain.estimate],
        most_hours=most,
        middle_hours=middle,
        may_estimate=user.is_pmo,
    )


def limits_of(hours: list[float]) -> tuple[float, float]:
    """Return the top of the board and its line, in hours a month."""
    return max(hours, default=0.0), middle_of(hours)


def _bubble(pain: PainPoint, most: float, middle: float) -> Bubble:
    relief, effort = float(pain.estimate["relief"]), float(pain.estimate["effort"])
    return Bubble(pain, relief, effort, spot_of(relief, effort, most), corner_of(relief, effort, middle))


@dataclass(frozen=True)
class EstimatePage:
    """One pain with every estimate it ever had, newest first, and the top of its customer's board."""

    pain: PainPoint
    estimates: list[PainEstimate]
    most_hours: float


def estimates_of(user, pain_id: int) -> EstimatePage:
    """Return the estimates of a pain, or answer 404. 3 queries."""
    pain = visible_row(PainPoint.objects.select_related("customer"), user, pain_id)
    rows = PainEstimate.objects.visible_to(user).filter(pain=pain).select_related("author")[:SHOWN_ESTIMATES]
    living = PainPoint.objects.visible_to(user).filter(customer_id=pain.customer_id, deleted_at__isnull=True)
    largest = living.order_by("-hours_a_month").values_list("hours_a_month", flat=True).first()
    return EstimatePage(pain, list(rows), float(largest or 0))
