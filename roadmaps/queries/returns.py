"""What came back for what was spent, card by card (6.7): hours × relief × months adopted × what the customer has seen."""

from dataclasses import dataclass
from datetime import date

from customers.models import Customer
from roadmaps.models import SeenReceipt
from roadmaps.queries.boards import Card
from roadmaps.queries.planning import USED_STATES, Planning, planning_of
from roadmaps.queries.receipts import receipts_by_item
from roadmaps.queries.roadmaps import roadmap_of_customer
from roadmaps.rules.adoption import used_since
from roadmaps.rules.evidence import HOURS_A_DAY, return_on_hours
from roadmaps.rules.returns import hours_returned, months_adopted, seen_weight


@dataclass(frozen=True)
class ReturnLine:
    """`relieved` are hours a month by the customer's felt answers, `months` since 80 % use it, `seen` 0-1, `hours` counts."""

    card: Card
    relieved: float
    since: date | None
    months: float
    seen: float
    receipts: list[SeenReceipt]
    hours: float
    mine: SeenReceipt | None


@dataclass(frozen=True)
class Returns:
    """`spent_days` are the PMO's build days of what was released; `ratio` hours back for each hour spent, None unknown."""

    customer: Customer
    roadmap_id: int | None
    lines: list[ReturnLine]
    spent_days: float
    may_answer: bool

    @property
    def hours(self) -> float:
        return sum(line.hours for line in self.lines)

    @property
    def unseen(self) -> float:
        """Return the hours that would count if all of it were seen."""
        return sum(line.relieved * line.months for line in self.lines) - self.hours

    @property
    def spent_hours(self) -> float:
        return self.spent_days * HOURS_A_DAY

    @property
    def ratio(self) -> float | None:
        return return_on_hours(self.hours, self.spent_days)


def returns_page(user, customer_id: int) -> Returns:
    """Return what came back for one customer. 3 queries and those of `planning_of`. Raises 404."""
    customer, roadmap_id = roadmap_of_customer(user, customer_id)
    if roadmap_id is None:
        return Returns(customer, None, [], 0.0, False)
    return returns_from(user, planning_of(user, roadmap_id))


def returns_from(user, planning: Planning) -> Returns:
    """Return what came back on a roadmap that was read already. 1 query."""
    board = planning.board
    receipts = receipts_by_item(user, board.customer.pk)
    cards = [card for card in planning.cards if card.item.status in USED_STATES]
    lines = [_line(user, card, planning, receipts.get(str(card.item.pk), [])) for card in cards]
    lines.sort(key=lambda line: -line.hours)
    return Returns(
        customer=board.customer,
        roadmap_id=board.roadmap.pk,
        lines=lines,
        spent_days=float(sum(card.item.build_days or 0 for card in cards)),
        may_answer=board.side == "customer" and board.role != "viewer",
    )


def _line(user, card: Card, planning: Planning, receipts: list[SeenReceipt]) -> ReturnLine:
    since = used_since(planning.checks.get(str(card.item.pk), ()))
    months, seen = months_adopted(since, planning.today), seen_weight(receipt.answer for receipt in receipts)
    mine = next((receipt for receipt in receipts if receipt.person_id == user.pk), None)
    hours = hours_returned(card.back, months, seen)
    return ReturnLine(card, card.back, since, months, seen, receipts, hours, mine)
