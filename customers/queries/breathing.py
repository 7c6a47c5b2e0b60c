"""The breathing room of a customer (3.9, N6): now, month by month, and the reliefs that would free hours.

The roadmap asks `room_of(customer)` before a capability enters "Now".
"""

from dataclasses import dataclass
from datetime import date, datetime

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from customers.models import Customer, Membership, PainPoint, RoomCheck
from customers.queries.pains import tie_items
from customers.rules.breathing import Room, Taps, TeamRoom, enough_to_free, team_room
from customers.rules.pain import hours_remaining
from pmo_portal.core import clock
from pmo_portal.core.prepared import prepared
from pmo_portal.core.rows import visible_row

MONTHS, MONTHS_FRESH, SHOWN_RELIEFS = 12, 2, 10
TAPS = ("free_hours", "light", "middling", "heavy", "fire_pct")
TAP_FIELDS = ("month", "person", *TAPS)


def month_of(moment: datetime) -> date:
    """Return the first day of the month that a moment lies in, in the active zone."""
    return timezone.localtime(moment).date().replace(day=1)


def months_back(month: date, count: int) -> date:
    """Return the first day of an earlier month."""
    index = month.year * 12 + month.month - 1 - count
    return date(index // 12, index % 12 + 1, 1)


def room_of(customer: Customer | int, now: datetime | None = None) -> Room | None:
    """Return the room of a customer from its newest taps; None where nobody tapped this month or the last. 1 query.

    For the roadmap: while `room.left` is below 0 a capability enters "Now" only with a written reason
    (rules/breathing.py, `may_enter_now`). Runs in whatever scope the caller has.
    """
    now, customer_id = now or clock.now(), getattr(customer, "pk", customer)
    rows = _fresh_taps.rows_for_all(customer=customer_id, first=oldest_fresh(now), last=month_of(now))
    months = _by_month(rows)
    return months[-1][1].room if months else None


@prepared
def _fresh_taps(customer, first, last):
    rows = RoomCheck.objects.filter(customer_id=customer, month__gte=first, month__lte=last)
    return rows.order_by("month").values_list("month", *TAPS)


@dataclass(frozen=True)
class Relief:
    """A pain whose relief would free hours; `is_enough` marks those that together bring the room back to 0."""

    pain: PainPoint
    hours: float
    is_enough: bool


@dataclass(frozen=True)
class BreathingRoom:
    """`team` is None where nobody tapped lately; `months` are (first day, room) of a year, oldest first; `mine` my taps."""

    customer: Customer
    team: TeamRoom | None
    months: list[tuple[date, TeamRoom]]
    people: int
    reliefs: list[Relief]
    mine: RoomCheck | None
    may_tap: bool


def breathing_room(user, customer_id: int, now: datetime) -> BreathingRoom:
    """Return the breathing room of a customer, or answer 404. 5 queries."""
    customer = visible_row(Customer, user, customer_id)
    rows = RoomCheck.objects.visible_to(user)
    months = _team_rooms(rows, customer_id, now, MONTHS)
    team = months[-1][1] if months and months[-1][0] >= oldest_fresh(now) else None
    people = Membership.objects.visible_to(user).filter(customer_id=customer_id).aggregate(n=Count("pk"))["n"]
    mine = rows.filter(customer_id=customer_id, person=user, month=month_of(now)).first()
    return BreathingRoom(
        customer=customer,
        team=team,
        months=months,
        people=people,
        reliefs=_reliefs(user, customer, team),
        mine=mine,
        may_tap=user.role == "customer",
    )


@dataclass(frozen=True)
class RoomNow:
    """The room of today for another page: `team` is None where nobody tapped lately; `tapped` tells whether this reader has."""

    team: TeamRoom | None
    people: int
    tapped: bool


def room_now(user, customer_id: int, now: datetime) -> RoomNow:
    """Return the room of a customer as of today. 1 query."""
    customer = with_room(Customer.objects.visible_to(user).filter(pk=customer_id), user, oldest_fresh(now)).first()
    return room_from(customer, user, now) if customer else RoomNow(None, 0, False)


def with_room(customers, user, since: date):
    """Add `room_people` and `room_taps` to each customer: what `room_from` needs. `since` is `oldest_fresh(now)`."""
    people = Membership.objects.visible_to(user).filter(customer=OuterRef("pk")).order_by().values("customer")
    taps = RoomCheck.objects.visible_to(user).filter(customer=OuterRef("pk"), month__gte=since)
    return customers.annotate(
        room_people=Subquery(people.annotate(n=Count("pk")).values("n")),
        room_taps=ArraySubquery(taps.order_by("month").values(row=JSONObject(**{name: name for name in TAP_FIELDS}))),
    )


def room_from(customer: Customer, user, now: datetime) -> RoomNow:
    """Return the room of a customer that comes `with_room`. No query."""
    rows = customer.room_taps
    newest = max((row["month"] for row in rows), default=None)
    taps = [Taps(**{name: row[name] for name in TAPS}) for row in rows if row["month"] == newest]
    tapped = any(row["person"] == user.pk and row["month"] == month_of(now).isoformat() for row in rows)
    return RoomNow(team_room(taps), customer.room_people or 0, tapped)


def oldest_fresh(now: datetime) -> date:
    """Return the first month whose taps still say something about today."""
    return months_back(month_of(now), MONTHS_FRESH - 1)


def _team_rooms(rows, customer_id: int, now: datetime, count: int) -> list[tuple[date, TeamRoom]]:
    first = months_back(month_of(now), count - 1)
    found = rows.filter(customer_id=customer_id, month__gte=first, month__lte=month_of(now)).order_by("month")
    return _by_month(found.values_list("month", *TAPS))


def _by_month(rows) -> list[tuple[date, TeamRoom]]:
    taps: dict[date, list[Taps]] = {}
    for month, *tapped in rows:
        taps.setdefault(month, []).append(Taps(*tapped))
    return [(month, team_room(given)) for month, given in taps.items()]


def _reliefs(user, customer: Customer, team: TeamRoom | None) -> list[Relief]:
    """Return the pains that still cost hours, the biggest first, with the roadmap items that take them away. 2 queries."""
    pains = PainPoint.objects.visible_to(user).filter(
        customer=customer, deleted_at__isnull=True, relieved_at__isnull=True, hours_a_month__gt=0
    )
    pains = list(pains[:SHOWN_RELIEFS])
    tie_items(pains, customer, user)
    hours = {pain.pk: float(hours_remaining(pain.hours_a_month, pain.first_felt, pain.last_felt)) for pain in pains}
    enough = set(enough_to_free(list(hours.items()), team.hours_missing if team else 0))
    reliefs = [Relief(pain, hours[pain.pk], pain.pk in enough) for pain in pains]
    return sorted(reliefs, key=lambda relief: -relief.hours)
