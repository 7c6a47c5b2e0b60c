"""Customers and contacts as rows for a spreadsheet (1.10): the headings are those that the import knows."""

from customers.models import Contact, Customer
from customers.rules.records.columns import CONTACT_FIELDS, CUSTOMER_FIELDS

_CUSTOMER_COLUMNS = (
    "name",
    "unit",
    "owner__email",
    "tier",
    "status",
    "language",
    "time_zone",
    "people_count",
    "since_date",
)
_CONTACT_COLUMNS = ("customer__name", "name", *CONTACT_FIELDS[1:])


def customer_rows(user) -> list[list]:
    """Return the headings and a row a customer, by name. 1 query."""
    rows = Customer.objects.visible_to(user).order_by("name").values_list(*_CUSTOMER_COLUMNS)
    return [list(CUSTOMER_FIELDS), *map(list, rows)]


def contact_rows(user) -> list[list]:
    """Return the headings and a row a person who has not left, by customer and name. 1 query."""
    rows = Contact.objects.visible_to(user).filter(left_at__isnull=True).order_by("customer__name", "name", "pk")
    return [["customer", *CONTACT_FIELDS], *map(list, rows.values_list(*_CONTACT_COLUMNS))]
