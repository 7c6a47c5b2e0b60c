"""The demo's dictionary of a customer: two words of theirs in use, a card that is said in them, and a draft they do not see yet."""

import uuid

from customers.models import Quote
from roadmaps.actions.items import add_item
from roadmaps.models import Roadmap
from services.actions.their_words import take_over_word

WORDS = (("status report", "the one list", "one list"), ("go-live", "the day it lands on us", ""))
CARD = {
    "title": "Fewer questions before the month ends",
    "outcome": "You open the status report and see what is late, so that nobody has to ask you, from the day of the go-live.",
    "kind": "relief",
    "status": "idea",
    "build_days": 5,
}
DRAFT = {"title": "RAID log and stage gate", "kind": "capability", "status": "idea"}


def speak_theirs(writer, customer, owner) -> None:
    """Take two words over and put two cards on the roadmap, through the deeds of the portal."""
    for days, (ours, theirs, heard) in enumerate(WORDS, start=9):
        quote = Quote.objects.filter(customer=customer, text__icontains=heard).first() if heard else None
        with writer._days_ago(days):
            take_over_word(
                actor=owner, customer_id=customer.pk, ours=ours, theirs=theirs, quote_id=quote.pk if quote else None
            )
    roadmap = Roadmap.objects.get(customer=customer, archived_at__isnull=True)
    lanes = {lane.kind: str(lane.pk) for lane in roadmap.lanes.all()}
    for days, values in ((8, CARD), (1, DRAFT)):
        with writer._days_ago(days):
            add_item(actor=owner, roadmap_id=roadmap.pk, item_id=uuid.uuid4(), lane_id=lanes["later"], values=values)
