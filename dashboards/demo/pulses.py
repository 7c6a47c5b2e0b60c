"""A year of pulses in the demo: every month how it is, every quarter whether they would recommend us and what we are like."""

from datetime import timedelta

from pmo_portal.core import clock
from services.actions.praises import pass_on
from services.actions.pulse_answers import give_answer
from services.actions.pulse_schedules import plan_schedule
from services.actions.pulses import start_pulse
from services.models import Invitation
from services.rules.pulse_questions import DRIVERS, question_list

# Days ago, and how far into the months of a customer's answers (0-1) the quarter lies.
QUARTERS = ((270, 0.0), (180, 0.35), (90, 0.7), (26, 1.0))
QUIET_PLACES = {0: {4}, 1: {2, 5}, 2: {1}, 3: {3}}
COMMENTS = {
    "Claims Operations": (
        "The one list helps. Fridays are calmer already.",
        "Maya warned us two weeks ahead, that was new.",
        "Testing still falls in our busiest week.",
        "The Friday list is the only paper I read.",
        "Dates move, but now we hear it before the members do.",
    ),
    "Finance Shared Services": (
        "Nobody tells us whether the freeze still holds.",
        "Decisions reach us in minutes of meetings we were not in.",
        "The freeze came without a word, again.",
    ),
}
PASSED_ON = "Maya warned us two weeks ahead, that was new."


def ask_all_year(writer, unit, customer, owner, contacts) -> None:
    """Ask a customer's people every month and every quarter, and plan that it goes on by itself."""
    for back, scores in zip(range(len(unit.scores) - 1, -1, -1), unit.scores, strict=True):
        moment = writer.now - timedelta(days=3 + back * 30.5)
        with clock.at(moment):
            rows = _ask(owner, customer, contacts, f"How was {moment:%B} with us?", moment, 21)
            answering = rows if back else rows[1:]
            words = COMMENTS.get(unit.name, ()) if back == 1 else ()
            for place, (row, score) in enumerate(zip(answering, scores[-len(answering) :], strict=False)):
                comment = words[place] if place < len(words) else ""
                response = give_answer(invitation=row, score=score, comment=comment, may_pass_on=comment == PASSED_ON)
                if comment == PASSED_ON:
                    pass_on(actor=writer.people["sofia.marques@northway.example"], response_id=response.pk, about=owner)
    for quarter, (days, how_far) in enumerate(QUARTERS):
        with clock.at(writer.now - timedelta(days=days)):
            _recommend(owner, unit, customer, contacts, quarter, how_far)
    next_month = (writer.now.date().replace(day=1) + timedelta(days=32)).replace(day=1)
    asked = {"title": "How was the month with us?", "question": "csat", "every": "month", "first_date": next_month}
    plan_schedule(actor=owner, customer_id=customer.pk, **asked)


def _ask(owner, customer, contacts, title, moment, days, **asked) -> list[Invitation]:
    pulse = start_pulse(
        actor=owner,
        customer_id=customer.pk,
        title=title,
        closes_at=moment + timedelta(days=days),
        contacts=contacts,
        **asked,
    )
    return list(Invitation.objects.filter(pulse=pulse).select_related("pulse", "contact").order_by("pk"))


def _recommend(owner, unit, customer, contacts, quarter: int, how_far: float) -> None:
    scores = unit.scores[round(how_far * (len(unit.scores) - 1))]
    asked = {"question": "nps", "questions": question_list(list(DRIVERS), [])}
    rows = _ask(owner, customer, contacts, "Would you recommend us?", clock.now(), 14, **asked)
    for place, (row, score) in enumerate(zip(rows, scores, strict=False)):
        if place not in QUIET_PLACES[quarter]:
            replies = {name: max(1, min(5, score + (n + place) % 3 - 1)) for n, name in enumerate(DRIVERS)}
            give_answer(invitation=row, score=min(10, 2 * score + place % 2), replies=replies)
