"""Whom we ask to look into the mirror at a quarter's end, and what the mail says (N8)."""

from dataclasses import dataclass
from datetime import date, datetime
from zoneinfo import ZoneInfo

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from customers.models import Customer
from pmo_portal.core import clock
from roadmaps.models import Mirror, MirrorRating, Roadmap
from roadmaps.queries.adoption_asks import sponsors_of
from services.models import Mail
from services.rules.quarters import is_ending, quarter_number, quarter_start

LAST_DAYS = 14


@dataclass(frozen=True)
class MirrorAsk:
    customer: Customer
    quarter: date
    person: object

    @property
    def key(self) -> str:
        return f"mirror:{self.customer.pk}:{self.quarter.isoformat()}:{self.person.pk}"


def due_mirrors(now: datetime) -> list[MirrorAsk]:
    """Return whom to ask in the last two weeks of a quarter: the sponsor and the partner, once. 4 queries, portal's scope."""
    having = Roadmap.objects.filter(archived_at__isnull=True).values("customer_id")
    customers = [
        customer
        for customer in Customer.objects.active().filter(pk__in=having).select_related("owner")
        if is_ending(_today(customer, now), LAST_DAYS)
    ]
    people = sponsors_of({customer.pk for customer in customers})
    asks = [
        MirrorAsk(customer, quarter_start(_today(customer, now)), person)
        for customer in customers
        if customer.pk in people
        for person in (people[customer.pk], customer.owner)
    ]
    known = set(Mail.objects.filter(unique_key__in=[ask.key for ask in asks]).values_list("unique_key", flat=True))
    rated = set(MirrorRating.objects.values_list("mirror__customer_id", "mirror__quarter", "by_id").distinct())
    return [a for a in asks if a.key not in known and (a.customer.pk, a.quarter, a.person.pk) not in rated]


def mirror_words(mail) -> dict | None:
    """Return what the mail says; None once the reader has rated, both are in, or the quarter is over. 3 queries."""
    quarter = date.fromisoformat(mail.context["quarter"])
    customer = Customer.objects.select_related("owner").get(pk=mail.customer_id)
    mirror = Mirror.objects.filter(customer=customer, quarter=quarter).first()
    is_over = quarter_start(_today(customer, clock.now())) != quarter
    if is_over or (mirror and mirror.is_revealed):
        return None
    if mirror and MirrorRating.objects.filter(mirror=mirror, by=mail.recipient).exists():
        return None
    return {
        "customer": customer,
        "number": quarter_number(quarter),
        "partner": customer.owner,
        "name": mail.recipient.name if mail.recipient else "",
        "url": settings.SITE_URL.rstrip("/") + reverse("roadmaps:mirrors-show", args=[customer.pk]),
        "reply_to": customer.owner.email,
    }


def _today(customer: Customer, now: datetime) -> date:
    return timezone.localdate(now, timezone=ZoneInfo(customer.time_zone))
