"""What both sides of the demo did about a bad week: a case with its plan, the agreement that both signed, tasks for both."""

from datetime import timedelta

from customers.models import ValueStatement
from roadmaps.actions.charters import sign_charter, write_charter
from roadmaps.queries.agreements import agreement_of
from services.actions.concern_plans import agree_to_plan, write_plan
from services.actions.concerns import answer_concern, raise_concern
from services.actions.recoveries import mark_heard, mark_talked, name_hurt_value
from services.actions.tasks import ask_for_task

WORDS = "The new screen came on a Monday morning, and nobody had told my team. Two of us stayed until eight."
ANSWER = "You are right, and I am sorry. It was on our list and not in your mailbox. Can we talk tomorrow at nine?"
PLAN = (
    "1. Nothing changes on a Monday. Maya holds the date for each change, from now on.\n"
    "2. Two weeks before a change Leila gets five lines: what, when, who can be rung. Maya, from 1 December.",
    "\n3. Leila tells her team at the Tuesday stand-up, the same week.",
)
PURPOSE = "Everybody in Claims trusts one list of open claims, and nobody is surprised on a Friday."
DECIDES = "Ruth decides what comes first. Maya decides how it is built. Dates are decided together, on the first Tuesday of the month."
DISAGREE = "We say it the same day, to each other first. If it is not solved in a week, Ruth and Sofia sit down for half an hour."
OWN = {
    "key": "tuesdays",
    "title": "Bad news on Tuesday",
    "we_will": "If something slips, we tell you by Tuesday noon, with what it means for you.",
    "you_will": "You tell us what would help most, in the same hour if you can.",
    "notice_by": "No surprise has come on a Friday this quarter.",
}


def mend_together(writer, customer, owner, contacts) -> None:
    """Write all of it for a customer whose partner is `owner`, each deed on its day; `contacts[1]` had the bad week."""
    _case(writer, customer, owner, contacts[1])
    _agreement(writer, customer, owner, contacts[0], contacts[1])
    today = writer.now.date()
    asks = {"customer_id": customer.pk}
    with writer._days_ago(2):
        ask_for_task(
            actor=owner, title="Name one owner for the list", contact=contacts[0], due_date=today + timedelta(days=2), **asks
        )  # fmt: skip
    title, due = "Send us the dates of the next three changes", today + timedelta(days=1)
    writer._as_customer(contacts[0], 1.5, ask_for_task, title=title, due_date=due, **asks)


def _case(writer, customer, owner, contact) -> None:
    case = writer._as_customer(contact, 6, raise_concern, customer_id=customer.pk, body=WORDS)
    at = {"concern_id": case.pk}
    with writer._days_ago(6):
        mark_heard(actor=owner, **at)
        answer_concern(actor=owner, seen=1, body=ANSWER, **at)
    with writer._days_ago(5):
        mark_talked(actor=owner, **at)
        value = ValueStatement.objects.filter(customer=customer, removed_at=None).order_by("-importance", "pk").first()
        name_hurt_value(actor=owner, value_id=value.pk if value else None, **at)
        write_plan(actor=owner, seen=0, text=PLAN[0], **at)
    writer._as_customer(contact, 4, write_plan, seen=1, text="".join(PLAN), **at)
    with writer._days_ago(3):
        agree_to_plan(actor=owner, seen=2, **at)
    writer._as_customer(contact, 2, agree_to_plan, seen=2, **at)


def _agreement(writer, customer, owner, sponsor, editor) -> None:
    who = {"customer_id": customer.pk}
    start = agreement_of(owner, customer.pk).content
    review = (writer.now.date() + timedelta(days=48)).isoformat()
    with writer._days_ago(46):
        first = {**start, "purpose": PURPOSE, "decides": DECIDES, "review_date": review}
        write_charter(actor=owner, seen=0, content=first, **who)
    second = {**first, "disagree": DISAGREE, "principles": [*first["principles"], OWN]}
    writer._as_customer(editor, 45, write_charter, seen=2, content=second, **who)
    seen = agreement_of(owner, customer.pk).current
    writer._as_customer(sponsor, 44, sign_charter, seen_hash=seen, **who)
    with writer._days_ago(44):
        sign_charter(actor=owner, seen_hash=seen, **who)
