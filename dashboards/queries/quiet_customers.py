"""Who opened what, last seen: the customers that have gone quiet, and whom of them we still see (X.20)."""

from collections import defaultdict
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from django.db.models import Max

from customers.models import Customer, Membership
from customers.rules.quiet import QUIET_DAYS, is_quiet
from dashboards.queries.my_day import last_heard
from roadmaps.models import RoadmapSeen
from services.models import Response

SHOWN = 200


@dataclass(frozen=True)
class Seen:
    """One person of a customer: when they signed in, opened the roadmap, and answered with their name; None is never."""

    name: str
    signed_in_at: datetime | None
    roadmap_at: datetime | None
    answered_at: datetime | None

    @property
    def last_at(self) -> datetime | None:
        return max((at for at in (self.signed_in_at, self.roadmap_at, self.answered_at) if at), default=None)


@dataclass
class QuietRow:
    """`heard_at` is the last real contact, `seen_at` the last time anybody there did something here; days count to now."""

    customer: Customer
    days_silent: int
    seen_at: datetime | None
    people: list[Seen] = field(default_factory=list)
    is_quiet: bool = False
    is_unseen: bool = False


def quiet_customers(user, now: datetime) -> list[QuietRow]:
    """Return active customers, the longest silent first, with who of them opened what. 4 queries.

    Answers without a name stay without: only what was answered with a name counts as seen.
    """
    rows = Customer.objects.visible_to(user).active().annotate(last_heard_at=last_heard()).select_related("owner")
    customers = list(rows.order_by("last_heard_at")[:SHOWN])
    people = _people(user, [customer.pk for customer in customers])
    return [_row(customer, people[customer.pk], now) for customer in customers]


def _row(customer: Customer, people: list[Seen], now: datetime) -> QuietRow:
    days = max(0, (now - customer.last_heard_at).days)
    seen_at = max((person.last_at for person in people if person.last_at), default=None)
    is_unseen = seen_at is None or seen_at < now - timedelta(days=QUIET_DAYS)
    return QuietRow(customer, days, seen_at, people, is_quiet(days), is_unseen)


def _people(user, ids: list[int]) -> dict[int, list[Seen]]:
    opened = RoadmapSeen.objects.visible_to(user).filter(customer_id__in=ids).order_by()
    roadmap = {(row["customer_id"], row["user_id"]): row["at"] for row in opened.values("customer_id", "user_id", "at")}
    named = Response.objects.of_kind(user, "csat").filter(customer_id__in=ids, naming="named").order_by()
    answered = {
        (customer_id, user_id): at
        for customer_id, user_id, at in named.values_list("customer_id", "invitation__user").annotate(
            at=Max("answered_at")
        )
    }
    found: dict[int, list[Seen]] = defaultdict(list)
    members = Membership.objects.visible_to(user).filter(customer_id__in=ids, user__is_active=True)
    for row in members.select_related("user").order_by("user__name"):
        key = (row.customer_id, row.user_id)
        found[row.customer_id].append(Seen(row.user.name, row.user.last_login, roadmap.get(key), answered.get(key)))
    return found
