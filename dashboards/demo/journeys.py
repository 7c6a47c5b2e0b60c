"""What surrounds the demo's journey: its steps, the reasons below a pain, estimates, where they stand, how much room there is."""

from decimal import Decimal

from customers.actions.breathing import tap_room
from customers.actions.estimates import estimate_pain
from customers.actions.journey_places import place_pain
from customers.actions.journey_versions import keep_journey
from customers.actions.journeys import add_step, revise_step
from customers.actions.shared_pains import merge_pains
from customers.actions.standings import answer_standing
from customers.actions.whys import add_why
from customers.models import Journey, PainPoint, Stage, Step

# Stage → its steps: (step, who is involved, −2…+2 at first, and since a month).
STEPS = {
    "We ask for help": (("Somebody finds the right form", "Nell, intake", -1, 0), ("We fill it in, twice", "Case handlers", -2, 0)),
    "We wait": (("The request lies in a queue", "PMO", -1, -1), ("We ask what became of it", "Ruth, Leila", -1, -1)),
    "It gets built": (("They come and watch us work", "PMO, case handlers", 2, 2), ("We test in the evening", "Kwame, Omar", 0, 0)),
    "It lands on us": (("Training", "Team leads", 0, 0), ("The first week", "All 38 of us", -2, -1)),
    "We live with it": (("Two lists, every morning", "Case handlers", -2, -2), ("A widow rings and asks", "Ruth’s team", -2, -2)),
}  # fmt: skip
WHYS = (
    "Each system keeps its own list of open claims.",
    "The first list came with the old claims system and was never switched off.",
    "Nobody was asked which list the handlers trust before the second one started.",
    "The project ended on the day it went live, and nobody owned the list after it.",
)
# Pain → (relief in hours a month, effort in days), the oldest first.
ESTIMATES = {
    "Six systems for one answer": ((200, 60), (160, 40)),
    "Two lists of open claims": ((90, 12),),
    "We hear it from members": ((30, 6),),
    "Testing in our busiest week": ((60, 8),),
}
# Topic → (days ago, five answers).
STANDINGS = {
    "asking": ((120, [0, 1, 1, 0, 1]), (14, [2, 2, 1, 1, 2])),
    "changing": ((120, [1, 0, 1, 0, 0]), (14, [1, 1, 1, 0, 1])),
    "deciding": ((14, [2, 2, 2, 2, 3]),),
}
# Months ago → what three people tapped: free hours, small, middling and big changes, share of the week for fires.
TAPS = (
    (4, ((4, 2, 1, 0, 50), (8, 1, 1, 0, 50), (4, 1, 0, 1, 75))),
    (3, ((8, 2, 1, 0, 50), (8, 1, 1, 0, 25), (4, 1, 1, 0, 50))),
    (2, ((8, 1, 1, 0, 25), (16, 1, 1, 0, 25), (8, 2, 0, 0, 50))),
    (1, ((16, 1, 0, 0, 25), (16, 1, 0, 0, 25), (8, 1, 1, 0, 25))),
    (0, ((8, 1, 1, 0, 25), (8, 0, 2, 0, 50), (16, 1, 1, 0, 25))),
)
SHARED = ("We hear of it last", ("We hear it from members", "News comes with the van", "New scripts overnight"))


def surround_journey(writer, customer, owner, contacts) -> None:
    """Write all of it for the customer that has a journey, each deed on its day."""
    pains = {pain.title: pain for pain in PainPoint.objects.filter(customer=customer)}
    stages = {stage.title: stage for stage in Stage.objects.filter(customer=customer)}
    with writer._days_ago(140):
        _steps(owner, stages)
        last = stages["We live with it"]
        place_pain(actor=owner, pain_id=pains["Six systems for one answer"].pk, stage_id=last.pk, place=0)
    with writer._days_ago(100):
        journey = Journey.objects.get(customer=customer)
        keep_journey(actor=owner, journey_id=journey.pk, name="Before the one list")
        for text in WHYS:
            add_why(actor=owner, pain_id=pains["Two lists of open claims"].pk, text=text)
    with writer._days_ago(30):
        _feel_better(owner, stages)
    _estimates(writer, owner, pains)
    for topic, answers in STANDINGS.items():
        for days, given in answers:
            with writer._days_ago(days):
                answer_standing(actor=owner, customer_id=customer.pk, topic=topic, answers=given)
    for months, people in TAPS:
        for contact, (free, light, middling, heavy, fires) in zip(contacts, people, strict=False):
            taps = {"free_hours": free, "light": light, "middling": middling, "heavy": heavy, "fire_pct": fires}
            writer._as_customer(contact, months * 30.4, tap_room, customer_id=customer.pk, **taps)


def _steps(owner, stages) -> None:
    for title, steps in STEPS.items():
        for name, who, emotion, _ in steps:
            add_step(actor=owner, stage_id=stages[title].pk, values={"title": name, "who": who, "emotion": emotion})


def _feel_better(owner, stages) -> None:
    for title, steps in STEPS.items():
        for name, _, before, now in steps:
            step = Step.objects.get(stage=stages[title], title=name)
            if before != now:
                revise_step(actor=owner, step_id=step.pk, seen=step.version, values={"emotion": now})


def _estimates(writer, owner, pains) -> None:
    for title, estimates in ESTIMATES.items():
        for place, (relief, effort) in enumerate(estimates):
            with writer._days_ago(110 - 50 * place):
                estimate_pain(
                    actor=owner, pain_id=pains[title].pk, relief_hours=Decimal(relief), effort_days=Decimal(effort)
                )


def merge_across(writer, owner) -> None:
    """Merge one pain that several customers of the demo have."""
    title, titles = SHARED
    with writer._days_ago(20):
        ids = set(PainPoint.objects.filter(title__in=titles).values_list("pk", flat=True))
        merge_pains(actor=owner, title=title, pain_ids=ids)
