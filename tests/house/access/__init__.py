"""The access table: every address × every person → status. A missing row is red (tests/house/test_access.py).

A row is `Row("GET", args=lambda world: (...), staff=200, …)`; `world` is tests.house.world with one object of each noun of
customer larkfield. `customer` stands for sponsor and editor; `suggester` and `viewer` default to `customer`; `other` is the
sponsor of another customer and defaults to 404 where the row has args, else to `customer`; `lead` defaults to `staff`;
`nobody` defaults to 302 (to the sign-in page). Rows for POST use data that is wrong on purpose or harmless.
"""

from collections.abc import Callable
from dataclasses import dataclass, field


def NO_ARGS(world):
    return ()


@dataclass(frozen=True)
class Row:
    """What one address answers to each kind of person."""

    method: str = "GET"
    args: Callable = NO_ARGS
    query: str = ""
    data: Callable = lambda world: {}
    staff: int = 200
    leader: int = 403
    customer: int = 403
    lead: int | None = None
    suggester: int | None = None
    viewer: int | None = None
    other: int | None = None
    nobody: int = 302
    reads_canary: bool = field(default=True)

    def expected(self) -> dict[str, int]:
        """Return person → status, with the defaults filled in."""
        customer = self.customer
        return {
            "staff": self.staff,
            "lead": self.lead if self.lead is not None else self.staff,
            "leader": self.leader,
            "sponsor": customer,
            "editor": customer,
            "suggester": self.suggester if self.suggester is not None else customer,
            "viewer": self.viewer if self.viewer is not None else customer,
            "other_sponsor": self.other
            if self.other is not None
            else (404 if self.args is not NO_ARGS and customer < 400 else customer),
            "nobody": self.nobody,
        }
