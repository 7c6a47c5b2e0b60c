"""What the sweep finds in practice 2: a running talk with notes and words kept, a draft of an import, an own question."""

from customers.actions.consents import record_consent
from customers.actions.imports import upload_transcript
from customers.actions.interviews import open_interview, plan_interview
from customers.actions.questions import add_to_bank
from customers.actions.quotes import keep_quote
from customers.models import Contact
from tests.house.world import world_builder

TRANSCRIPT = (
    "WEBVTT\n\n00:00.000 --> 00:04.000\n<v Ruth>We wait {canary}\n\n00:04.000 --> 00:06.000\n<v Maya>And then?\n"
)


def _fill(people, customer, canary):
    contact = Contact.objects.filter(customer=customer).first()
    talk = plan_interview(
        actor=people.staff,
        customer_id=customer.pk,
        values={"title": f"canary-team-only {canary}"},
        contact_ids=[contact.pk],
        own_questions=["Tell me about your week."],
    )
    open_interview(actor=people.staff, interview_id=talk.pk)
    record_consent(actor=people.staff, interview_id=talk.pk, speaker=contact.name, state="recorded", scope="team")
    return {
        "talk": talk,
        "spoken": keep_quote(
            actor=people.staff, interview_id=talk.pk, speaker=contact.name, text=f"It goes quiet {canary}", tag="pain"
        ),
        "draft": upload_transcript(
            actor=people.staff,
            customer_id=customer.pk,
            filename="talk.vtt",
            raw=TRANSCRIPT.format(canary=canary).encode(),
        ),
    }


@world_builder
def fill_conversations(world, people):
    for name, row in _fill(people, people.larkfield, world.canary).items():
        setattr(world, name, row)
    _fill(people, people.harbour, world.other_canary)
    world.question = add_to_bank(actor=people.staff, text="What would you miss?")
