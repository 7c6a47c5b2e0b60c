"""What makes the leader's page full in the demo: health of past weeks, both colours of cards, a target, thanks, a kept view."""

from datetime import timedelta
from decimal import Decimal

from customers.models import Customer
from pmo_portal.core import clock
from roadmaps.actions.item_colours import ask_to_talk_first, colour_item
from roadmaps.models import Item
from services.actions.figures import keep_health_of, refresh_figures
from services.actions.leading import keep_view, say_thanks, set_target
from services.actions.staff_pulses import say_how_it_is

LEADER, PARTNER = "eleanor.voss@northway.example", "maya.lindqvist@northway.example"
TEAM = [
    f"{name}@northway.example"
    for name in ("maya.lindqvist", "ben.carter", "sofia.marques", "yusuf.demir", "hanne.vogel")
]
TEAM_SAYS = {"Claims Operations": (5, 4, 4, 4, 5), "Finance Shared Services": (3, 2, 3, 4, 3)}
WEEKS_BACK = range(16, 0, -2)
# A card's outcome begins so: days ago and colour of the PMO, days ago and colour of the customer.
COLOURS = {
    "One list of open claims": ((30, "well"), (12, "worried")),
    "You hear it from us first": ((40, "well"), (18, "well")),
    "Five lines to ask for help": ((60, "well"), (21, "well")),
}
THANKS = (
    "The one list of open claims: Ruth’s people told me that Fridays are calm again. Thank you for staying with it."
)


def fill_leading(writer) -> None:
    """Fill it, then sum the figures of everybody once."""
    ids = list(Customer.objects.values_list("pk", flat=True))
    for weeks in WEEKS_BACK:
        keep_health_of(customer_ids=ids, now=writer.now - timedelta(weeks=weeks))
    _colour_cards(writer)
    _say_how_it_is(writer)
    leader, partner = writer.people[LEADER], writer.people[PARTNER]
    with clock.at(writer.now - timedelta(days=20)):
        due = (writer.now + timedelta(days=120)).date()
        set_target(actor=leader, measure="satisfaction", value=Decimal("4.2"), due_date=due)
        set_target(actor=leader, measure="promises", value=Decimal(90), due_date=due)
        keep_view(actor=leader, name="Strategic", query="tier=strategic")
    with clock.at(writer.now - timedelta(days=4)):
        say_thanks(actor=leader, words=THANKS, to=partner)
    ask_to_talk_first()
    refresh_figures(everything=True)


def _say_how_it_is(writer) -> None:
    """All five of the PMO say how it is to work for the two customers whose health is looked at most."""
    for name, scores in TEAM_SAYS.items():
        customer = Customer.objects.get(name=name)
        for person, score in zip(TEAM, scores, strict=True):
            with clock.at(writer.now - timedelta(days=9)):
                say_how_it_is(actor=writer.people[person], customer_id=customer.pk, score=score)


def _colour_cards(writer) -> None:
    for begins, sides in COLOURS.items():
        item = Item.objects.filter(outcome__startswith=begins).select_related("customer__owner").first()
        sponsor = item.customer.memberships.get(role="sponsor").user
        for person, (days, colour) in zip((item.customer.owner, sponsor), sides, strict=True):
            with clock.at(writer.now - timedelta(days=days)):
                colour_item(actor=person, item_id=item.pk, colour=colour)
