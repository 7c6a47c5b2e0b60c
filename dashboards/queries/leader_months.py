"""Satisfaction and recommendation month by month, over all wanted customers: sums of whole safe cells (7.4)."""

from dataclasses import dataclass
from datetime import date, datetime

from django.db.models import Count, Q, Sum

from dashboards.queries.leader_filters import LeaderFilters
from pmo_portal.core.prepared import prepared
from services.models import AnswerBlock
from services.queries.figures import months_before
from services.queries.pulses import minimum_group
from services.rules.pulse_figures import Figure, mean_figure


@dataclass(frozen=True)
class Sums:
    """Answers of whole blocks that end in some months. `asked` is None where nobody knows it for some of them."""

    n: int = 0
    total: int = 0
    squares: int = 0
    happy: int = 0
    unhappy: int = 0
    asked: int | None = 0

    def __add__(self, other: "Sums") -> "Sums":
        asked = None if self.asked is None or other.asked is None else self.asked + other.asked
        return Sums(
            self.n + other.n,
            self.total + other.total,
            self.squares + other.squares,
            self.happy + other.happy,
            self.unhappy + other.unhappy,
            asked,
        )

    @property
    def figure(self) -> Figure | None:
        """Return the mean of 5 with its range; None without answers. A sum of whole blocks is never of too few."""
        return mean_figure("effort", self.n, self.total, self.squares, self.asked) if self.n else None


@dataclass(frozen=True)
class Month:
    """A month of the chart: its first day, what was said, and the event that may explain it."""

    first: date
    sums: Sums
    event: str = ""

    @property
    def figure(self) -> Figure | None:
        return self.sums.figure


def block_sums(user, filters: LeaderFilters, first: date) -> dict[tuple[str, date], Sums]:
    """Return (kind, first day of the last month of the blocks) → their sums, since `first`. 1 query."""
    rows = _summed.rows(user, minimum_group(), first=first, **filters.lookups())
    return {
        (kind, last): Sums(n, total, squares, happy, unhappy, None if unknown else asked)
        for kind, last, n, total, squares, happy, unhappy, asked, unknown in rows
    }


@prepared
def _summed(reader, minimum: int, first, **wanted):
    rows = AnswerBlock.objects.visible_to(reader).filter(last__gte=first, n__gte=minimum, **wanted)
    rows = rows.order_by().values_list("kind", "last")
    sums = {name: Sum(name) for name in ("n", "total", "squares", "happy", "unhappy", "asked")}
    rows = rows.annotate(**{f"sum_{name}": value for name, value in sums.items()})
    return rows.annotate(unknown=Count("pk", filter=Q(asked__isnull=True)))


def months_of(sums: dict, events: dict[date, str], now: datetime, count: int) -> list[Month]:
    """Return the last `count` months, oldest first, each with what happened in it. No query."""
    starts = [months_before(now, back) for back in range(count - 1, -1, -1)]
    return [Month(start, sums.get(("csat", start), Sums()), events.get(start, "")) for start in starts]
