"""Where a customer stands, topic by topic, and how that came to be (3.3)."""

from dataclasses import dataclass

from customers.models import Customer, Standing, StandingTopic
from customers.queries.facts import may_write
from customers.rules.standing import Level, direction, level_of
from pmo_portal.core.rows import visible_row

SHOWN = 200


@dataclass(frozen=True)
class TopicStanding:
    """One topic: `level` is None where nobody has answered; `turn` is 1 up, −1 down, 0 the same since the answer before."""

    key: str
    label: str
    level: Level | None
    history: list[tuple[Standing, Level]]
    turn: int


@dataclass(frozen=True)
class StandingPage:
    customer: Customer
    topics: list[TopicStanding]
    may_write: bool


def standings_of(user, customer_id: int) -> StandingPage:
    """Return where a customer stands, or answer 404. 2 queries."""
    customer = visible_row(Customer, user, customer_id)
    rows = Standing.objects.visible_to(user).filter(customer_id=customer_id).select_related("person")[:SHOWN]
    by_topic: dict[str, list[tuple[Standing, Level]]] = {}
    for row in rows:
        by_topic.setdefault(row.topic, []).append((row, level_of(row.answers)))
    topics = [_topic(key, str(label), by_topic.get(key, [])) for key, label in StandingTopic.choices]
    return StandingPage(customer, topics, may_write(user, customer_id))


def _topic(key: str, label: str, history: list[tuple[Standing, Level]]) -> TopicStanding:
    turn = direction(history[1][1], history[0][1]) if len(history) > 1 else 0
    return TopicStanding(key, label, history[0][1] if history else None, history, turn)
