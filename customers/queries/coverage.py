"""Coverage (2.13): whom have we not heard, by role and unit."""

from dataclasses import dataclass
from datetime import date

from django.db.models import Max, OuterRef, Q, Subquery
from django.db.models.functions import Greatest, TruncDate

from customers.models import Contact, ContactRole, Customer, Participant, Quote
from customers.rules.coverage import Cell, cell_of

from .paging import Page, page_of

UNITS_A_PAGE = 40


@dataclass(frozen=True)
class Place:
    """One cell with the ids of the people in it who were not heard lately: the address of a new talk names them."""

    role: str
    role_label: str
    cell: Cell
    unheard: list[int]


@dataclass(frozen=True)
class Unit:
    customer: Customer
    places: list[Place]


def coverage(user, today: date, page=1) -> tuple[list[Unit], Page]:
    """Return (units with one place a role, page of customers) for the PMO. 2 queries, for 1, 10 and 100 units.

    Heard = a finished talk with the person, or words of theirs that are kept.
    """
    customers = page_of(Customer.objects.visible_to(user).exclude(status="ended").order_by("name"), page, UNITS_A_PAGE)
    by_place: dict[tuple[int, str], list] = {}
    for person in _people(user, [customer.pk for customer in customers]):
        by_place.setdefault((person.customer_id, person.role), []).append(person)
    units = [
        Unit(customer, [_place(by_place.get((customer.pk, role), []), role, label, today) for role, label in ROLES])
        for customer in customers
    ]
    return units, customers


ROLES = list(ContactRole.choices)


def _place(people: list, role: str, label: str, today: date) -> Place:
    unheard = [person.pk for person in people if cell_of([person.heard_on], today).heard == 0]
    return Place(role, label, cell_of([person.heard_on for person in people], today), unheard)


def _people(user, customer_ids: list[int]):
    talked = Participant.objects.filter(contact=OuterRef("pk")).filter(
        Q(interview__finished_at__isnull=False) | Q(interview__kind="imported")
    )
    talked = talked.order_by().values("contact").annotate(day=Max("interview__held_on")).values("day")
    said = Quote.objects.visible_to(user).filter(contact=OuterRef("pk")).order_by().values("contact")
    said = said.annotate(day=Max(TruncDate("said_at"))).values("day")
    people = Contact.objects.visible_to(user).filter(customer_id__in=customer_ids, left_at__isnull=True)
    return people.annotate(heard_on=Greatest(Subquery(talked), Subquery(said))).order_by("pk")
