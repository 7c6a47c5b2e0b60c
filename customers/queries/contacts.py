"""The people of a customer as a list, with the holes in it: a sponsor not spoken to, only one person (1.4, 1.5)."""

from dataclasses import dataclass
from datetime import datetime

from customers.models import Contact
from customers.rules.contact import hangs_on_one_person, is_hole
from customers.rules.quiet import is_quiet


@dataclass(frozen=True)
class People:
    """`active` are here, `gone` have left; `silent_sponsors` decide and were not spoken to for 60 days."""

    active: list[Contact]
    gone: list[Contact]
    silent_sponsors: list[Contact]

    @property
    def talked_to(self) -> list[Contact]:
        """Return those with whom somebody really spoke within 60 days."""
        return [contact for contact in self.active if not is_quiet(contact.days_silent)]

    @property
    def only_one(self) -> bool:
        """Whether one holiday would end the conversation: fewer than two people were spoken to lately (1.5)."""
        return bool(self.active) and hangs_on_one_person([contact.days_silent for contact in self.active])

    @property
    def has_sponsor(self) -> bool:
        return any(contact.role == "sponsor" for contact in self.active)


def people_of(user, customer_id: int, now: datetime) -> People:
    """Return the people of a customer, the most influential first. 1 query. Source: 1.4, 1.5."""
    contacts = list(Contact.objects.visible_to(user).filter(customer_id=customer_id).order_by("-influence", "name"))
    active = [contact for contact in contacts if contact.left_at is None]
    for contact in active:
        contact.days_silent = (now - contact.touched_at).days if contact.touched_at else None
        contact.is_quiet = is_quiet(contact.days_silent)
    return People(
        active=active,
        gone=[contact for contact in contacts if contact.left_at is not None],
        silent_sponsors=[contact for contact in active if is_hole(contact.role, contact.days_silent)],
    )
