"""Whom an item serves, a unit a line (4.18): for the PMO; and for a customer what comes to it from elsewhere."""

from dataclasses import dataclass

from customers.models import Customer
from roadmaps.models import ItemBenefit, SharedRelief
from roadmaps.queries.boards import Card, card_of

MOST_CHOICES = 500


@dataclass
class Unit:
    """One business unit that an item serves: hours a month, and the note (None for the item's own customer)."""

    customer: Customer
    hours: float
    words: str
    benefit: ItemBenefit | None


@dataclass
class BenefitPage:
    card: Card
    units: list[Unit]
    choices: list[tuple[int, str]]

    @property
    def hours(self) -> float:
        return sum(unit.hours for unit in self.units)

    @property
    def hours_a_build_day(self) -> float | None:
        days = self.card.item.build_days
        return self.hours / days if days else None


def benefit_page(user, item_id) -> BenefitPage:
    """Return the units that an item serves, its own first. 6 queries. Raises 404."""
    card, roadmap, _side, _role = card_of(user, item_id)
    links = {link.relief_id: link for link in ItemBenefit.objects.visible_to(user).filter(item=card.item)}
    reliefs = SharedRelief.objects.visible_to(user).filter(pk__in=links).select_related("customer").order_by("at")
    units = [Unit(roadmap.customer, card.hours, card.heading, None)]
    units += [Unit(one.customer, float(one.hours_a_month), one.words, links[one.pk]) for one in reliefs]
    served = {unit.customer.pk for unit in units}
    others = Customer.objects.visible_to(user).active().exclude(pk__in=served).order_by("name")
    return BenefitPage(card, units, list(others.values_list("pk", "name")[:MOST_CHOICES]))


def reliefs_for(user, customer_id: int) -> list[SharedRelief]:
    """Return what work for others gives this customer, by its hours. 1 query."""
    rows = SharedRelief.objects.visible_to(user).filter(customer=customer_id)
    return list(rows.order_by("-hours_a_month", "pk")[:100])
