"""What followed the demo's talks: what each customer values with its numbers, and whether we heard right (2.7, 2.9)."""

from customers.actions.playback_answers import Said, answer_playback
from customers.actions.playbacks import Line, send_playback
from customers.actions.values import confirm_value, state_value
from customers.models import Fact, Quote

# How much it matters and how well it is served, for the values and wishes a customer named, in their order.
WEIGHTS = ((9, 3), (8, 6), (7, 4), (9, 9), (4, 8))
MISSED = "You did not write down that the night shift has no one to ask."
OWN_LINES = (
    "You want a call on Tuesday if a date slips.",
    "January is too full for anything new.",
    "You would rather have one list than three.",
    "A day may move, if you hear it first.",
)
PRIORITY, CORRECTED = "No member has to call twice", "No member has to call twice, whatever they ask"


def weigh_values(writer, customer, owner, contacts) -> None:
    """Write down what a customer values from its own words; its sponsor has confirmed the first."""
    said = Quote.objects.filter(customer=customer, tag__in=["value", "objective"]).order_by("pk")
    for (importance, satisfaction), quote in zip(WEIGHTS, said, strict=False):
        values = {"text": quote.text[:300], "importance": importance, "satisfaction": satisfaction}
        with writer._days_ago(8):
            value = state_value(actor=owner, customer_id=customer.pk, values=values, quote_id=quote.pk)
        if (importance, satisfaction) == WEIGHTS[0]:
            writer._as_customer(contacts[0], 6, confirm_value, value_id=value.pk)


def play_back(writer, customer, owner, contacts, *, days_ago: int, is_answered: bool) -> None:
    """Send the lines of the sponsor's talk back; answered with a correction and something we missed, or still waiting."""
    sponsor = contacts[0]
    quotes = list(Quote.objects.filter(customer=customer, contact=sponsor).order_by("pk")[:6])
    facts = list(Fact.objects.filter(customer=customer, topic__in=["priorities", "why_pmo"]).order_by("pk")[:3])
    lines = [Line(quote.text, f"quote:{quote.pk}") for quote in quotes]
    lines += [Line(fact.text, f"fact:{fact.pk}") for fact in facts]
    lines += [Line(text) for text in OWN_LINES]
    with writer._days_ago(days_ago):
        playback = send_playback(
            actor=owner,
            interview_id=quotes[0].interview_id,
            speaker=sponsor.name,
            address=sponsor.email,
            language="en",
            note=f"Good day {sponsor.name.split()[0]},\n\nthank you for your time. This is what I heard you say.",
            lines=lines[:12],
        )
    if not is_answered:
        return
    answers = {line.pk: Said("right") for line in playback.lines.all()}
    answers[playback.lines.get(text=PRIORITY).pk] = Said("corrected", CORRECTED)
    with writer._days_ago(days_ago - 1):
        answer_playback(playback=playback, answers=answers, missed=MISSED)
