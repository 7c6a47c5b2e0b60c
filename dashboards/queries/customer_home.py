"""The customer's first page (mock-up 08): what we heard, what happens next, how we are doing, and their partner's face."""

from dataclasses import dataclass, field
from datetime import date, datetime

from django.contrib.postgres.aggregates import ArrayAgg
from django.db.models import Count, OuterRef, Q, Subquery

from customers.models import Customer, PainPoint, Quote
from customers.models.owned import memberships_of
from customers.queries.breathing import RoomNow, room_now
from customers.queries.burn_down import MOST_PAINS, BurnDown, burn_down_from, with_answers
from pmo_portal.core import clock
from roadmaps.models import Item, ItemColour, Roadmap
from roadmaps.models.roadmap import PROPOSING_ROLES
from roadmaps.queries.adoption_asks import waiting_among, with_releases
from roadmaps.queries.members import role_on
from roadmaps.queries.receipts import unanswered_by
from services.models import AnswerBlock, Concern, Invitation
from services.queries.promises import promises_to_judge
from services.queries.pulses import minimum_group
from services.queries.tasks import my_tasks_at_once, tasks_from

MOST_TO_USE = 3


@dataclass(frozen=True)
class Step:
    """Something that happens on a day: `turn` is "you" when the customer gets used to it, "us" when we build."""

    day: date
    turn: str
    what: str
    item: Item
    detail: str = ""


@dataclass
class CustomerHome:
    customer: Customer
    roadmap_id: int | None
    quotes: list[Quote]
    quotes_total: int
    pain: PainPoint | None
    pain_item: Item | None
    steps: list[Step]
    blocks: list[AnswerBlock]
    invitation: Invitation | None
    concerns: list[Concern]
    tasks: list
    hours_back: float
    burn: BurnDown
    room: RoomNow
    to_use: list[tuple[Item, int]]
    promises_to_judge: int = 0
    unseen: int = 0
    may_colour: bool = False
    others: list[Customer] = field(default_factory=list)

    @property
    def means(self) -> list[float]:
        """Means of whole blocks of months with enough answers, oldest first: as on the results page (7.4)."""
        return [block.mean for block in self.blocks]

    @property
    def latest(self) -> AnswerBlock | None:
        """The newest block of enough answers."""
        return self.blocks[-1] if self.blocks else None


def chosen_customer(user, wanted: str | None) -> Customer | None:
    """Return the customer to show: the wanted one if it is theirs, else the first by name. 1 query.

    The others they belong to are in `siblings`.
    """
    customers = Customer.objects.visible_to(user).select_related("owner").order_by("name")
    roadmap = Roadmap.objects.filter(customer=OuterRef("pk"), archived_at__isnull=True).values("pk")[:1]
    waiting = promises_to_judge(user, clock.now()).filter(customer=OuterRef("pk"))
    unseen = unanswered_by(user).filter(customer=OuterRef("pk"))
    counts = {"promises_to_judge": Subquery(_count(waiting)), "unseen": Subquery(_count(unseen))}
    customers = list(customers.annotate(roadmap_id=Subquery(roadmap), my_tasks=my_tasks_at_once(user), **counts))
    chosen = customers[0] if customers else None
    if wanted:
        chosen = next((customer for customer in customers if str(customer.pk) == wanted), None)
    if chosen:
        chosen.siblings = [customer for customer in customers if customer is not chosen]
    return chosen


def customer_home(user, customer: Customer, now: datetime) -> CustomerHome:
    """Return the first page of one customer. 8 queries; `customer` comes from `chosen_customer`."""
    quotes = list(
        Quote.objects.visible_to(user)
        .filter(customer=customer)
        .annotate(total=Subquery(_count(Quote.objects.visible_to(user).filter(customer=OuterRef("customer")))))
        .select_related("consent", "contact")
        .order_by("-said_at")[:3]
    )
    pains = _pains(user, customer)
    items = _items(customer)
    pain = next((pain for pain in pains if pain.relieved_at is None), None)
    return CustomerHome(
        customer=customer,
        roadmap_id=customer.roadmap_id,
        quotes=quotes,
        quotes_total=quotes[0].total if quotes else 0,
        pain=pain,
        pain_item=next((item for item in items if pain and pain.pk in item.pain_ids), None),
        steps=_steps(items, now.date()),
        blocks=_blocks(user, customer),
        invitation=_open_invitation(user, customer, now),
        concerns=list(
            Concern.objects.visible_to(user)
            .filter(customer=customer, raised_by=user, closed_at__isnull=True)
            .select_related("owner")
            .order_by("-raised_at")[:3]
        ),
        tasks=tasks_from(customer.my_tasks),
        hours_back=sum(_given_back(pain) for pain in pains),
        burn=burn_down_from(pains, now),
        room=room_now(user, customer.pk, now),
        to_use=_to_use(user, customer, items, now),
        others=customer.siblings,
        **{name: getattr(customer, name) or 0 for name in ("promises_to_judge", "unseen")},
        may_colour=_may_colour(user, customer),
    )


def _pains(user, customer: Customer) -> list[PainPoint]:
    rows = with_answers(PainPoint.objects.visible_to(user), user).filter(customer=customer, deleted_at__isnull=True)
    return list(rows.order_by("-hours_a_month", "pk")[:MOST_PAINS])


def _to_use(user, customer: Customer, items: list[Item], now: datetime) -> list[tuple[Item, int]]:
    """Return what this person may say something about: whoever only reads is not asked."""
    _side, role = role_on(Roadmap(customer=customer), user) or ("customer", "viewer")
    return waiting_among(items, now)[:MOST_TO_USE] if role != "viewer" else []


def _count(queryset):
    return queryset.order_by().values("customer").annotate(n=Count("*")).values("n")


def _may_colour(user, customer: Customer) -> bool:
    """Answer whether this person may say how a card goes: whoever may propose may."""
    roles = {row["role"] for row in memberships_of(user) if row["customer"] == customer.pk}
    return not roles.isdisjoint(PROPOSING_ROLES)


def _given_back(pain: PainPoint) -> float:
    if not pain.first_felt or pain.last_felt is None:
        return 0.0
    return float(pain.hours_a_month) * max(0, pain.first_felt - pain.last_felt) / pain.first_felt


def _items(customer: Customer) -> list[Item]:
    """Return the open items of the roadmap with the ids of their pains, in board order: 1 query."""
    items = (
        with_releases(
            Item.objects.filter(customer=customer, roadmap__archived_at__isnull=True, deleted_seq__isnull=True)
        )
        .filter(shown_seq__isnull=False)
        .annotate(
            pain_ids=ArrayAgg("pain_links__pain_id", filter=Q(pain_links__isnull=False), default=[]),
            their_colour=Subquery(ItemColour.objects.filter(item=OuterRef("pk"), side="them").values("colour")),
        )
        .order_by("lane__rank", "rank")
    )
    return list(items[:500])


def _steps(items: list[Item], today: date) -> list[Step]:
    """Return the next four days on which something starts or lands, earliest first."""
    steps = []
    for item in items:
        name = item.outcome or item.title
        if item.build and item.build.lower and item.build.lower >= today:
            steps.append(Step(item.build.lower, "us", "starts", item, name))
        if item.build and item.build.upper and item.build.upper >= today:
            steps.append(Step(item.build.upper, "us", "built", item, name))
        if item.adoption and item.adoption.upper and item.adoption.upper >= today:
            steps.append(Step(item.adoption.upper, "you", "yours", item, name))
    return sorted(steps, key=lambda step: step.day)[:4]


def _blocks(user, customer: Customer) -> list[AnswerBlock]:
    """Return the last twelve blocks of answers, oldest first, with their `mean` of 5. 1 query."""
    blocks = AnswerBlock.objects.visible_to(user).filter(customer=customer, kind="csat", n__gte=minimum_group())
    rows = list(blocks.order_by("-first")[:12])[::-1]
    for block in rows:
        block.mean = block.total / block.n
    return rows


def _open_invitation(user, customer: Customer, now: datetime) -> Invitation | None:
    return (
        Invitation.objects.visible_to(user)
        .filter(
            customer=customer, user=user, pulse__question="csat", pulse__opens_at__lte=now, pulse__closes_at__gt=now
        )
        .select_related("pulse", "response")
        .order_by("-pulse__opens_at")
        .first()
    )
