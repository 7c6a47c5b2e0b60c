"""What a leader asks for in the address of their page: period, who looks after them, tier, two quarters, page of the list."""

from dataclasses import dataclass
from datetime import datetime
from urllib.parse import urlencode

from customers.models import Tier
from dashboards.rules.quarters import Quarter, quarter_of, read_quarter

MONTHS = {"quarter": 3, "year": 12}
QUARTERS_OFFERED = 8


@dataclass(frozen=True)
class LeaderFilters:
    """`owner` is the id of a person of the PMO; `this` and `against` are quarters to compare, or both None."""

    period: str = "year"
    owner: int | None = None
    tier: str = ""
    this: Quarter | None = None
    against: Quarter | None = None
    page: int = 1

    @property
    def months(self) -> int:
        return MONTHS[self.period]

    @property
    def query(self) -> str:
        """Return them as they stand in an address, without the page of the list; empty for the usual view."""
        usual = {"period": "year", "owner": None, "tier": "", "quarter": "", "against": ""}
        given = {"period": self.period, "owner": self.owner, "tier": self.tier}
        given |= {"quarter": self.this.name if self.this else "", "against": self.against.name if self.against else ""}
        return urlencode({key: value for key, value in given.items() if value != usual[key]})

    def wants(self, row) -> bool:
        """Answer whether ready figures of a customer are wanted. No query."""
        is_theirs = self.owner is None or row.customer__owner_id == self.owner
        return is_theirs and self.tier in ("", row.customer__tier)

    def narrow(self, rows, path: str = "customer__"):
        """Return a queryset of rows of customers, narrowed to those that are wanted."""
        return rows.filter(**self.lookups(path))

    def lookups(self, path: str = "customer__") -> dict:
        """Return the same as lookups of a queryset."""
        wanted = {"status": "active", "owner": self.owner, "tier": self.tier}
        return {f"{path}{name}": value for name, value in wanted.items() if value not in (None, "")}


def read_leader_filters(given) -> LeaderFilters:
    """Return the filters of a query string; what makes no sense is left out."""
    this, against = read_quarter(given.get("quarter", "")), read_quarter(given.get("against", ""))
    if this and not against:
        against = this.before()
    period, tier = given.get("period", ""), given.get("tier", "")
    return LeaderFilters(
        period=period if period in MONTHS else "year",
        owner=number_of(given.get("owner", "")),
        tier=tier if tier in Tier.values else "",
        this=this if against else None,
        against=against if this else None,
        page=number_of(given.get("page", "")) or 1,
    )


def number_of(raw: str) -> int | None:
    """Return the number in an address, None for anything else. No query."""
    return int(raw) if raw.isascii() and raw.isdigit() and len(raw) < 10 else None


def quarters_offered(now: datetime) -> list[str]:
    """Return the names of the last quarters, the present one first."""
    return [quarter_of(now.date()).before(back).name for back in range(QUARTERS_OFFERED)]
