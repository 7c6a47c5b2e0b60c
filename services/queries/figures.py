"""The plain sums behind the ready figures of customers (X.5), and the numbers behind their health (7.7).

Slow for a thousand customers and right for each: `actions/figures.py` keeps what stands here in a table.
"""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from django.conf import settings
from django.db.models import Avg, Count, DateTimeField, Exists, F, Max, OuterRef, Q
from django.db.models.functions import Coalesce
from django.utils.module_loading import import_string

from customers.models import Contact, Customer, Membership
from customers.queries.customers import last_heard
from customers.queries.felt_hours import FeltHours, felt_hours
from customers.rules.quiet import QUIET_DAYS
from services.models import Concern, Invitation, StaffPulse
from services.queries.answer_blocks import blocks_of_customers
from services.queries.promises_kept import PromisesKept, promises_kept
from services.queries.pulses import minimum_group
from services.rules.answer_blocks import Block, together_of
from services.rules.concern_counts import ConcernCounts, ConcernTimes, count_concerns, counts_by_reader
from services.rules.health import Health, health_of
from services.rules.health_inputs import LOOK_BACK_DAYS, HealthInputs, shares_of

NOBODY: dict = {"people": 0, "active": 0, "influence": 0}
NO_ROADMAP: dict = {"build_days": 0.0, "unasked_days": 0.0, "releases": 0, "used": 0.0, "planned": {}, "mirror": {}}


@dataclass(frozen=True)
class PlainFigures:
    """Everything that is known of one customer at `now`, summed from the rows themselves.

    `for_named` is person id → the same without the concerns that name that person.
    """

    customer_id: int
    now: datetime
    minimum: int
    heard_at: datetime
    influence: int
    csat: list[Block]
    nps: list[Block]
    silent: int
    felt: FeltHours
    concerns: ConcernCounts
    promises: PromisesKept
    roadmap: dict
    inputs: HealthInputs
    shares: dict[str, float | None]
    health: Health
    for_named: dict[int, "PlainFigures"] = field(default_factory=dict)

    @property
    def days_silent(self) -> int:
        return max(0, (self.now - self.heard_at).days)


def plain_figures(customer_ids: Collection[int], now: datetime) -> list[PlainFigures]:
    """Return the figures of these customers as of `now`, those that exist. 12 queries, in the scope of the portal itself."""
    customers = Customer.objects.filter(pk__in=customer_ids).order_by("pk")
    rows = list(customers.annotate(heard=Coalesce(last_heard(), F("created_at"), output_field=DateTimeField())))
    ids, minimum = [customer.pk for customer in rows], minimum_group()
    known = _Known(
        blocks=blocks_of_customers(ids, now, minimum),
        silent=_silent(ids, now),
        felt=felt_hours(ids, now),
        concerns=_concerns(ids, now),
        promises=promises_kept(ids, now),
        roadmap=import_string(settings.ROADMAP_FIGURES)(ids, now),
        people=_people(ids, now),
        members=set(Membership.objects.filter(customer_id__in=ids).values_list("customer_id", flat=True)),
        staff=_staff(ids, now, minimum),
    )
    return [_figures_for_all(customer, known, now, minimum) for customer in rows]


@dataclass(frozen=True)
class _Known:
    blocks: dict
    silent: dict
    felt: dict
    concerns: dict
    promises: dict
    roadmap: dict
    people: dict
    members: set
    staff: dict


def _figures_for_all(customer: Customer, known: _Known, now: datetime, minimum: int) -> PlainFigures:
    rows = known.concerns.get(customer.pk, [])
    whole = _figures(customer, known, count_concerns(rows, now), now, minimum)
    for reader, counts in counts_by_reader(rows, now).items():
        whole.for_named[reader] = _figures(customer, known, counts, now, minimum)
    return whole


def _figures(customer: Customer, known: _Known, concerns: ConcernCounts, now: datetime, minimum: int) -> PlainFigures:
    pk, heard_at = customer.pk, min(customer.heard, now)
    inputs = _inputs(pk, known, concerns, now)
    shares = shares_of(inputs)
    return PlainFigures(
        customer_id=pk,
        now=now,
        minimum=minimum,
        heard_at=heard_at,
        influence=known.people.get(pk, NOBODY)["influence"] or 0,
        csat=known.blocks.get((pk, "csat"), []),
        nps=known.blocks.get((pk, "nps"), []),
        silent=known.silent.get(pk, 0),
        felt=known.felt.get(pk, FeltHours()),
        concerns=concerns,
        promises=known.promises.get(pk, PromisesKept()),
        roadmap=known.roadmap.get(pk, NO_ROADMAP),
        inputs=inputs,
        shares=shares,
        health=health_of(shares, max(0, (now - heard_at).days)),
    )


def _inputs(pk: int, known: _Known, concerns: ConcernCounts, now: datetime) -> HealthInputs:
    felt = known.felt.get(pk, FeltHours())
    promises, roadmap = known.promises.get(pk, PromisesKept()), known.roadmap.get(pk, NO_ROADMAP)
    people, staff = known.people.get(pk, NOBODY), known.staff.get(pk, (0, None))
    recent = [block for block in known.blocks.get((pk, "csat"), []) if block.last >= months_before(now, 2)]
    counts, asked = together_of(recent)
    return HealthInputs(
        answers=sum(counts.values()),
        happy=sum(block.ends("csat")[0] for block in recent),
        asked=asked,
        hours_before=round(felt.before, 4),
        hours_now=round(felt.now, 4),
        felt_answers=felt.answers,
        promises_due=promises.due,
        promises_score=promises.score,
        open_concerns=concerns.open,
        late_concerns=concerns.late,
        may_complain=pk in known.members,
        people=people["people"],
        active_people=people["active"],
        releases=int(roadmap["releases"]),
        used=roadmap["used"],
        staff_answers=staff[0],
        staff_mean=staff[1],
    )


def months_before(now: datetime, back: int) -> date:
    """Return the first day of the month `back` months before that of `now`. No query."""
    index = now.year * 12 + now.month - 1 - back
    return date(index // 12, index % 12 + 1, 1)


def _silent(ids, now) -> dict[int, int]:
    """Return customer id → people asked in 90 days, where nobody has answered any of it."""
    asked = Invitation.objects.filter(customer_id__in=ids, pulse__opens_at__lte=now)
    asked = asked.filter(pulse__opens_at__gt=now - timedelta(days=LOOK_BACK_DAYS)).order_by().values("customer_id")
    rows = asked.annotate(n=Count("pk", distinct=True), answers=Count("pulse__responses", distinct=True))
    return {row["customer_id"]: row["n"] for row in rows if not row["answers"]}


def _concerns(ids, now) -> dict[int, list[ConcernTimes]]:
    """Return customer id → the moments of its concerns that were raised until `now`; praise is none. 1 query."""
    found: dict[int, list[ConcernTimes]] = defaultdict(list)
    rows = Concern.objects.filter(customer_id__in=ids, raised_at__lte=now).exclude(feeling="works").order_by()
    for customer_id, *moments in rows.values_list("customer_id", "answer_due_at", "heard_at", "closed_at", "not_for"):
        found[customer_id].append(ConcernTimes(*moments))
    return found


def _people(ids, now) -> dict[int, dict]:
    """Count the contacts, and those heard or seen within 60 days: spoken to, signed in, or answered with their name."""
    since = now - timedelta(days=QUIET_DAYS)
    answered = Invitation.objects.filter(contact=OuterRef("pk"), response__answered_at__gt=since)
    is_active = Q(touched_at__gt=since) | Q(user__last_login__gt=since) | Exists(answered)
    rows = (
        Contact.objects.filter(customer_id__in=ids, left_at__isnull=True)
        .annotate(is_active=is_active)
        .order_by()
        .values("customer_id")
        .annotate(people=Count("pk"), active=Count("pk", filter=Q(is_active=True)), influence=Max("influence"))
    )
    return {row["customer_id"]: row for row in rows}


def _staff(ids, now, minimum: int) -> dict[int, tuple[int, float | None]]:
    rows = StaffPulse.objects.filter(customer_id__in=ids, at__lte=now, at__gt=now - timedelta(days=LOOK_BACK_DAYS))
    rows = rows.order_by().values_list("customer_id").annotate(n=Count("pk"), mean=Avg("score"))
    return {pk: (n, float(mean)) if n >= minimum else (0, None) for pk, n, mean in rows}
