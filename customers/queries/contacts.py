"""The people of a customer as a list, with the holes in it: a sponsor not spoken to, only one person (1.4, 1.5)."""

from dataclasses import dataclass
from datetime import datetime

from customers.models import Contact

SPONSOR_SILENT_DAYS = 60


@dataclass(frozen=True)
class People:
    """`active` are here, `gone` have left; `silent_sponsors` decide and were not spoken to for 60 days."""

    active: list[Contact]
    gone: list[Contact]
    silent_sponsors: list[Contact]

    @property
    def only_one(self) -> bool:
        return len(self.active) == 1


def people_of(user, customer_id: int, now: datetime) -> People:
    """Return the people of a customer, the most influential first. 1 query. Source: 1.4, 1.5."""
    contacts = list(Contact.objects.visible_to(user).filter(customer_id=customer_id).order_by("-influence", "name"))
    active = [contact for contact in contacts if contact.left_at is None]
    for contact in active:
        contact.days_silent = (now - contact.touched_at).days if contact.touched_at else None
    return People(
        active=active,
        gone=[contact for contact in contacts if contact.left_at is not None],
        silent_sponsors=[
            contact
            for contact in active
            if contact.role == "sponsor" and (contact.days_silent is None or contact.days_silent > SPONSOR_SILENT_DAYS)
        ],
    )
