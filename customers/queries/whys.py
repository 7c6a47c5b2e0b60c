"""The ladder of "Why?" under a pain (3.7)."""

from dataclasses import dataclass

from customers.models import PainPoint, Why
from customers.queries.facts import may_write
from pmo_portal.core.rows import visible_row


@dataclass(frozen=True)
class Ladder:
    """The rungs from the pain down; the last one is the root cause as it is known today."""

    pain: PainPoint
    rungs: list[Why]
    may_write: bool

    @property
    def root(self) -> Why | None:
        return self.rungs[-1] if self.rungs else None


def ladder_of(user, pain_id: int) -> Ladder:
    """Return the ladder of a pain, or answer 404. 2 queries."""
    pain = visible_row(PainPoint.objects.select_related("customer"), user, pain_id)
    return Ladder(pain, rungs_of(user, pain), may_write(user, pain.customer_id))


def rungs_of(user, pain: PainPoint) -> list[Why]:
    """Return the rungs of one pain in order. 1 query."""
    return list(Why.objects.visible_to(user).filter(pain=pain))
