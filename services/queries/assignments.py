"""Who does what for a customer (6.8), and whose roles nobody has confirmed this quarter."""

from dataclasses import dataclass
from datetime import datetime, time

from django.db.models import Q
from django.utils import timezone

from customers.models import Customer
from pmo_portal.accounts.models import User
from pmo_portal.core.rows import visible_row
from services.models import Assignment, FollowUp
from services.rules.quarters import quarter_start


@dataclass
class AssignmentPage:
    customer: Customer
    rows: list[Assignment]
    since: datetime


def assignment_page(user, customer_id: int, now: datetime) -> AssignmentPage:
    """Return who does what for one customer. 2 queries. Raises 404."""
    customer = visible_row(Customer.objects.select_related("owner"), user, customer_id)
    rows = Assignment.objects.visible_to(user).filter(customer=customer, ended_at__isnull=True)
    return AssignmentPage(customer, list(rows.select_related("person", "stand_in")), quarter_begin(now))


def own_assignments(user, now: datetime) -> tuple[list[Assignment], datetime]:
    """Return what this member of the PMO does for whom, and when the quarter began. 1 query."""
    rows = Assignment.objects.visible_to(user).filter(person=user, ended_at__isnull=True)
    return list(rows.select_related("customer", "stand_in").order_by("customer__name", "pk")), quarter_begin(now)


def unconfirmed(user, now: datetime):
    """Return one's own roles that are not confirmed this quarter. No query by itself."""
    before = Q(confirmed_at__isnull=True) | Q(confirmed_at__lt=quarter_begin(now))
    return Assignment.objects.visible_to(user).filter(before, person=user, ended_at__isnull=True)


def unconfirmed_people(now: datetime) -> list[User]:
    """Return whose roles are not confirmed and who was not reminded this quarter. 2 queries, in the portal's scope."""
    begin = quarter_begin(now)
    before = Q(confirmed_at__isnull=True) | Q(confirmed_at__lt=begin)
    rows = Assignment.objects.filter(before, ended_at__isnull=True, created_at__lt=begin)
    people = User.objects.filter(pk__in=rows.values("person_id"), is_active=True)
    known = FollowUp.objects.filter(unique_key__startswith="roles:", created_at__gte=begin)
    reminded = set(known.values_list("owner_id", flat=True))
    return [person for person in people if person.pk not in reminded]


def quarter_begin(now: datetime) -> datetime:
    """Return the first moment of this quarter."""
    return timezone.make_aware(datetime.combine(quarter_start(timezone.localdate(now)), time.min))
