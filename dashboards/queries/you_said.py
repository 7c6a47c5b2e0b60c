"""“You said, we did, did it help?” of one customer (7.9): each pain with its words, what was done, and their own answer."""

from dataclasses import dataclass

from customers.models import Customer, PainPoint
from customers.queries.pains import hide_speaker, pains_of
from dashboards.queries.customer_page import items_by_pain
from pmo_portal.core.rows import visible_row

SHOWN = 100
DONE, DOING = ("released", "relieved"), ("building", "planned")


@dataclass(frozen=True)
class Row:
    """`helped` is "gone", "better", "same", "worse" or "" (never asked, or asked once); `items` are dicts of the roadmap."""

    pain: PainPoint
    items: list[dict]
    helped: str


@dataclass(frozen=True)
class YouSaid:
    """Rows by what came of them: done, under way, and waiting for a first step."""

    customer: Customer
    done: list[Row]
    doing: list[Row]
    waiting: list[Row]
    hours_back: float

    @property
    def total(self) -> int:
        return len(self.done) + len(self.doing) + len(self.waiting)

    @property
    def helped(self) -> int:
        """How many of those that were done the customer calls gone or better."""
        return sum(row.helped in ("gone", "better") for row in self.done)


def you_said(user, customer_id: int) -> YouSaid:
    """Return what a customer said and what came of it, as far as this reader may read. 3 queries. Raises 404."""
    customer = visible_row(Customer, user, customer_id)
    items = items_by_pain(customer, user)
    pains = [hide_speaker(pain, user) for pain in pains_of(user, customer.pk)[:SHOWN]]
    rows = [Row(pain, items.get(pain.pk, []), _helped(pain)) for pain in pains]
    done = [row for row in rows if _has(row, DONE) or row.pain.relieved_at]
    doing = [row for row in rows if row not in done and _has(row, DOING)]
    return YouSaid(
        customer=customer,
        done=done,
        doing=doing,
        waiting=[row for row in rows if row not in done and row not in doing],
        hours_back=sum(float(pain.back) for pain in pains),
    )


def _has(row: Row, states: tuple[str, ...]) -> bool:
    return any(item["status"] in states for item in row.items)


def _helped(pain: PainPoint) -> str:
    if pain.relieved_at is not None:
        return "gone"
    if pain.first_felt is None or pain.last_felt is None:
        return ""
    return "better" if pain.last_felt < pain.first_felt else "worse" if pain.last_felt > pain.first_felt else "same"
