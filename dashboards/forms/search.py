"""What a search address says (2.11): words, and what to narrow to. A wrong value narrows nothing."""

from dataclasses import dataclass

from django.http import QueryDict
from django.utils.translation import gettext_lazy as _

from dashboards.queries.search import GROUPS
from dashboards.rules.asked import MOST_LETTERS
from pmo_portal.core.text import clean_line

LABELS = {
    "customers": (_("Customers"), "users"),
    "people": (_("People"), "user"),
    "quotes": (_("What was said"), "quote"),
    "pains": (_("Pains"), "bolt"),
    "items": (_("On the roadmap"), "route"),
    "facts": (_("What we know of them"), "book"),
    "services": (_("Services"), "lifebuoy"),
    "talks": (_("Interview notes and transcripts"), "ear"),
    "private": (_("Notes for the team"), "lock"),
}


@dataclass(frozen=True)
class Asked:
    """`customer_id` None and `group` "" narrow nothing."""

    words: str
    group: str
    customer_id: int | None

    def address(self, **changes) -> str:
        """Return the query string with some values changed."""
        values = {"q": self.words, "kind": self.group, "customer": self.customer_id, **changes}
        query = QueryDict(mutable=True)
        query.update({key: value for key, value in values.items() if value})
        return f"?{query.urlencode()}"


def asked_in(data: QueryDict) -> Asked:
    """Return what the address asks for."""
    group, customer = data.get("kind", ""), data.get("customer", "")
    return Asked(
        words=clean_line(data.get("q", ""))[:MOST_LETTERS],
        group=group if group in GROUPS else "",
        customer_id=int(customer) if customer.isascii() and customer.isdecimal() and len(customer) < 16 else None,
    )
