"""Company goals ↔ customer priorities ↔ cards (6.10), and what is tied to nothing."""

from dataclasses import dataclass

from customers.models import Customer, Fact
from pmo_portal.core.rows import visible_row
from roadmaps.models import Goal, GoalTie, Item, PriorityTie
from services.queries.promises import may_promise_for


@dataclass
class PriorityLine:
    """One priority with what it can be tied to: goals and cards, each as (key of the form, its words, is tied)."""

    fact: Fact
    goals: list[tuple[str, str, bool]]
    items: list[tuple[str, str, bool]]

    @property
    def is_loose(self) -> bool:
        return not any(tied for *_words, tied in self.goals) or not any(tied for *_words, tied in self.items)


@dataclass
class GoalsPage:
    """`loose_goals` and `loose_items` are tied to no priority of this customer."""

    customer: Customer
    lines: list[PriorityLine]
    goals: list[Goal]
    loose_goals: list[Goal]
    loose_items: list[Item]
    may_tie: bool


def goals_page(user, customer_id: int) -> GoalsPage:
    """Return how the priorities of a customer hang together. 6 queries. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    of_customer = {"customer": customer}
    facts = list(Fact.objects.visible_to(user).filter(topic="priorities", retired_at__isnull=True, **of_customer))
    goals = open_goals()
    items = Item.objects.visible_to(user).filter(
        deleted_seq__isnull=True, roadmap__archived_at__isnull=True, **of_customer
    )
    items = list(items.order_by("lane__rank", "rank"))
    by_goal = set(GoalTie.objects.visible_to(user).filter(**of_customer).values_list("fact_id", "goal_id"))
    by_item = set(PriorityTie.objects.visible_to(user).filter(**of_customer).values_list("fact_id", "item_id"))
    living = {fact.pk for fact in facts}
    return GoalsPage(
        customer=customer,
        lines=[
            PriorityLine(
                fact,
                [(f"goal:{goal.pk}", goal.title, (fact.pk, goal.pk) in by_goal) for goal in goals],
                [(f"item:{item.pk}", item.outcome or item.title, (fact.pk, item.pk) in by_item) for item in items],
            )
            for fact in facts
        ],
        goals=goals,
        loose_goals=[goal for goal in goals if not any(pk in living and one == goal.pk for pk, one in by_goal)],
        loose_items=[item for item in items if not any(pk in living and one == item.pk for pk, one in by_item)],
        may_tie=may_promise_for(user, customer.pk),
    )


def open_goals() -> list[Goal]:
    """Return the goals of the company. 1 query."""
    return list(Goal.objects.filter(retired_at__isnull=True))
