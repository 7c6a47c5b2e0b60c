"""What the columns of a table of customers and people are called on the screen (1.10)."""

from django.utils.translation import gettext_lazy as _

from customers.models import ContactRole, CustomerStatus, Tier

FIELD_LABELS = {
    "customer": _("Customer: name"),
    "unit": _("Customer: part of the company"),
    "owner": _("Customer: who looks after them"),
    "tier": _("Customer: tier"),
    "status": _("Customer: status"),
    "language": _("Customer: language"),
    "time_zone": _("Customer: time zone"),
    "people_count": _("Customer: how many people"),
    "since_date": _("Customer: with us since"),
    "contact": _("Person: name"),
    "title": _("Person: job"),
    "email": _("Person: e-mail"),
    "phone": _("Person: telephone"),
    "role": _("Person: part they play"),
    "influence": _("Person: influence, 0 to 5"),
    "sentiment": _("Person: how they feel about us, −2 to +2"),
    "channel": _("Person: likes to hear from us by"),
}
CHOICE_LABELS = {"tier": dict(Tier.choices), "status": dict(CustomerStatus.choices), "role": dict(ContactRole.choices)}


def value_label(field: str, value: str) -> str:
    """Return a value as a person reads it: the word of a choice, else the value itself. No query."""
    return str(CHOICE_LABELS.get(field, {}).get(value, value))
