"""Which customers are about to derail, and what to do next (7.10). Keys only; templates have the words."""

from collections.abc import Iterable
from dataclasses import dataclass

from customers.rules.quiet import is_quiet
from services.rules.health import derail_risk

SHOWN = 5


@dataclass(frozen=True)
class Peril:
    """What the formula needs of one customer: influence 0-5, health 0-100 or None, days without contact, open concerns."""

    key: int
    influence: int
    health: int | None
    days_silent: int
    open_concerns: int
    late_promises: int = 0
    hours_now: float = 0.0

    @property
    def risk(self) -> float | None:
        """Return the risk 0-4, None where health is not known."""
        if self.health is None:
            return None
        return derail_risk(
            influence=self.influence,
            health=self.health,
            days_silent=self.days_silent,
            open_concerns=self.open_concerns,
        )


def next_step(peril: Peril) -> str:
    """Return what comes first: "answer" a concern, "call" who is silent, "promise" what is late, "relief", or "ask"."""
    if peril.open_concerns:
        return "answer"
    if is_quiet(peril.days_silent):
        return "call"
    if peril.late_promises:
        return "promise"
    return "relief" if peril.hours_now > 0 else "ask"


def derail_list(perils: Iterable[Peril], shown: int = SHOWN) -> list[tuple[int, float, str]]:
    """Return (key, risk, next step) of those with the highest risk above 0, highest first. Source: 7.10."""
    known = [(peril.risk, peril) for peril in perils]
    ordered = sorted(((risk, peril) for risk, peril in known if risk), key=lambda pair: (-pair[0], pair[1].key))
    return [(peril.key, risk, next_step(peril)) for risk, peril in ordered[:shown]]
