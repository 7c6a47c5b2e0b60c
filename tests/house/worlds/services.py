"""What the sweep finds in `services`: a follow-up, a concern, a pulse, a mail and a notice for each customer."""

from datetime import time, timedelta

from pmo_portal.core import clock
from services.actions.assignments import assign
from services.actions.concerns import answer_concern, raise_concern
from services.actions.follow_ups import plan_follow_up
from services.actions.notices import give_notice
from services.actions.promising import promise_something
from services.actions.pulse_answers import give_answer
from services.actions.pulse_schedules import plan_schedule
from services.actions.pulses import start_pulse
from services.actions.response_imports import upload_survey
from services.actions.service_imports import upload_services
from services.actions.service_requests import accept_request, ask_for_service
from services.actions.services import add_service
from services.actions.standards import add_standard
from services.actions.tasks import ask_for_task
from services.actions.their_words import take_over_word
from services.models import LocalMail, Mail
from services.queries.invitations import token_of
from services.queries.pulses import people_to_ask
from tests.house.world import world_builder


def _fill(people, customer, person, canary):
    now = clock.now()
    follow_up = plan_follow_up(
        actor=people.staff,
        title=f"canary-team-only {canary}",
        due_date=now.date() + timedelta(days=3),
        due_time=time(12),
        customer=customer,
    )
    concern = raise_concern(actor=person, customer_id=customer.pk, body=f"It hurts {canary}")
    concern = answer_concern(actor=people.staff, concern_id=concern.pk, seen=1, body=f"We mend it {canary}")
    pulse = start_pulse(
        actor=people.staff,
        customer_id=customer.pk,
        title=f"How was it? {canary}",
        closes_at=now + timedelta(days=7),
        contacts=people_to_ask(people.staff, customer),
    )
    promises = [
        promise_something(
            actor=people.staff,
            customer_id=customer.pk,
            side=side,
            text=f"Two names {canary}",
            due_date=now.date() + timedelta(days=5),
        )
        for side in ("pmo", "customer")
    ]
    give_notice(
        user=person,
        unique_key=f"world:{customer.pk}",
        kind="world",
        label=f"Told {canary}",
        customer_id=customer.pk,
    )
    return follow_up, concern, pulse, promises


def draw_catalogue(world, people):
    values = {"name": "The quiet week", "outcome": "You have a week without changes.", "themes": ["too_much"]}
    world.service = add_service(actor=people.staff, values=values)
    world.standard = add_standard(actor=people.staff, service_id=world.service.pk, words="Answered in 2 days.")
    world.service_import = upload_services(
        actor=people.staff, filename="services.csv", raw=b"id,name_en,name_fr\n1,The list,La liste\n"
    )
    told = {"service_id": world.service.pk, "wish": f"A quiet week {world.canary}"}
    world.service_request = ask_for_service(actor=people.sponsor, customer_id=people.larkfield.pk, **told)
    world.said_yes = ask_for_service(actor=people.sponsor, customer_id=people.larkfield.pk, **told)
    accept_request(actor=people.staff, request_id=world.said_yes.pk, seen=1, answer="From Monday on")
    told["wish"] = f"Ours {world.other_canary}"
    ask_for_service(actor=people.other_sponsor, customer_id=people.harbour.pk, **told)


@world_builder
def build(world, people):
    world.follow_up, world.concern, world.pulse, promises = _fill(
        people, people.larkfield, people.sponsor, world.canary
    )
    world.promise, world.their_promise = promises
    _, world.other_concern, world.other_pulse, _ = _fill(
        people, people.harbour, people.other_sponsor, world.other_canary
    )
    world.task = ask_for_task(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        title=f"Read the list {world.canary}",
        due_date=clock.now().date() + timedelta(days=5),
        contact=people_to_ask(people.staff, people.larkfield).get(user=people.editor),
    )
    world.their_word = take_over_word(
        actor=people.staff, customer_id=people.larkfield.pk, ours="status report", theirs=f"Friday list {world.canary}"
    )
    take_over_word(
        actor=people.staff,
        customer_id=people.harbour.pk,
        ours="status report",
        theirs=f"Monday list {world.other_canary}",
    )
    world.pulse_schedule = plan_schedule(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        every="month",
        first_date=clock.now().date() + timedelta(days=3),
        title=f"How was it? {world.canary}",
    )
    world.response_import = upload_survey(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        filename=f"{world.canary}.csv",
        raw=b"score,why\n9,good\n",
    )
    world.praised_response = give_answer(
        invitation=world.pulse.invitations.select_related("pulse", "customer__owner", "contact").get(
            user=people.editor
        ),
        score=5,
        comment=f"Maya helped {world.canary}",
        may_pass_on=True,
    )
    given = {"customer_id": people.larkfield.pk, "person": people.staff}
    world.assignment, world.own_assignment = (
        assign(actor=people.staff, does=f"{words} {world.canary}", **given) for words in ("Builds", "Answers")
    )
    draw_catalogue(world, people)
    world.mail = Mail.objects.filter(customer=people.larkfield).earliest("pk")
    world.invitation = world.pulse.invitations.get(user=people.sponsor)
    world.other_invitation = world.other_pulse.invitations.get(user=people.other_sponsor)
    world.pulse_token = token_of(world.invitation.customer_id, world.invitation.pk)
    world.local_mail = LocalMail.objects.create(
        message_id="<world@alongside.example>",
        address="maya@pmo.example",
        subject="Hello",
        date_header=clock.now(),
        text="Hello",
        html="<p>Hello</p>",
        arrived_at=clock.now(),
    )
