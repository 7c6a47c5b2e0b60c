"""The empathy check (N17): what to rank before a meeting, and one's own checks so far. Private to the person."""

from dataclasses import dataclass

from customers.models import Customer, Fact
from pmo_portal.core.rows import editable_row
from roadmaps.models import EmpathyCheck
from roadmaps.rules.kendall import Gap, gaps

MOST, FEWEST = 10, 2


@dataclass
class EmpathyPage:
    """`facts` are in the order of the alphabet, so that no order is suggested; `rows` of the newest check are (text, gap)."""

    customer: Customer
    facts: list[Fact]
    newest: EmpathyCheck | None
    earlier: list[EmpathyCheck]
    rows: list[tuple[str, Gap]]

    @property
    def can_rank(self) -> bool:
        return len(self.facts) >= FEWEST


def empathy_page(user, customer_id: int) -> EmpathyPage:
    """Return what one of the PMO can rank for a customer, and how it went before. 3 queries. Raises 403, 404."""
    customer = editable_row(Customer, user, customer_id)
    facts = priorities_of(user, customer.pk)
    checks = list(EmpathyCheck.objects.visible_to(user).filter(customer=customer)[:6])
    newest = checks[0] if checks else None
    texts = {fact.pk: fact.text for fact in facts}
    found = gaps(newest.order, newest.truth) if newest else []
    return EmpathyPage(
        customer=customer,
        facts=sorted(facts, key=lambda fact: fact.text.casefold()),
        newest=newest,
        earlier=checks[1:],
        rows=[(texts[gap.thing], gap) for gap in found if gap.thing in texts],
    )


def priorities_of(user, customer_id: int) -> list[Fact]:
    """Return a customer's priorities in their own order, at most ten. 1 query."""
    rows = Fact.objects.visible_to(user).filter(customer_id=customer_id, topic="priorities", retired_at__isnull=True)
    return list(rows.order_by("position", "pk")[:MOST])
