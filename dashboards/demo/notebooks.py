"""What makes the demo's notebooks whole: the rest of the avatar, the chain, a correction, feelings on the map (1.2-1.8)."""

from customers.actions.contacts import note_touch, revise_contact
from customers.actions.facts import revise_fact, state_fact
from customers.actions.receivers import add_receiver
from customers.models import Fact

MORE_FACTS = (
    ("measures", "Days until a simple claim is paid, and calls that come back."),
    ("fears", "That a tool changes in the week the phones melt."),
    ("channel", "A call before nine. No long mails."),
)
CHAIN = (
    ("A decision on each claim, with its reason", "Member Contact Centre"),
    ("One answer, the first time they call", "Members and their families"),
)
# By place in the unit: how each of six people feels about us, −2 to +2.
FEELINGS = (1, 2, 0, -1, 1, 0)
EARLIER_PRIORITY, TODAYS_PRIORITY = "Pay simple claims in 8 days", "Pay simple claims in 5 days, not 11"


def colour_people(writer, owner, contacts) -> None:
    """Note how each person feels about us."""
    for contact, feeling in zip(contacts, FEELINGS, strict=True):
        if feeling:
            with writer._days_ago(100):
                revise_contact(actor=owner, contact_id=contact.pk, seen=contact.version, values={"sentiment": feeling})


def complete_notebook(writer, customer, owner, contacts) -> None:
    """Write the rest of one avatar, a priority that has changed since summer, the chain, and a correction that waits."""
    for topic, text in MORE_FACTS:
        with writer._days_ago(110):
            state_fact(actor=owner, customer_id=customer.pk, topic=topic, text=text)
    for value, name in CHAIN:
        with writer._days_ago(90):
            add_receiver(actor=owner, customer_id=customer.pk, values={"value": value, "name": name})
    priority = Fact.objects.get(customer=customer, text=TODAYS_PRIORITY)
    for days, text in ((70, EARLIER_PRIORITY), (40, TODAYS_PRIORITY)):
        with writer._days_ago(days):
            priority = revise_fact(actor=owner, fact_id=priority.pk, seen=priority.version, values={"text": text})
    seasons = Fact.objects.get(customer=customer, topic="seasons")
    values = {"text": "Open enrolment, from 20 November to 15 January."}
    writer._as_customer(contacts[0], 1, revise_fact, fact_id=seasons.pk, seen=seasons.version, values=values)
    with writer._days_ago(12):
        note_touch(actor=owner, contact_id=contacts[1].pk)
