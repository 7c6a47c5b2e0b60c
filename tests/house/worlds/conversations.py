"""What the sweep finds in practice 2: a running talk with notes, consent and a kept quote, and an uploaded transcript."""

from customers.actions.consent_links import make_consent_link
from customers.actions.consents import record_consent
from customers.actions.guides import put_together
from customers.actions.imports import upload_transcript
from customers.actions.interviews import open_interview, plan_interview
from customers.actions.notes import write_notes
from customers.actions.playbacks import Line, send_playback
from customers.actions.questions import add_to_bank
from customers.actions.quotes import keep_quote
from customers.actions.values import state_value
from customers.models import Contact
from customers.queries.links import CONSENT, PLAYBACK, token_of
from tests.customers.transcript_files import VTT
from tests.house.world import world_builder


def _talk(people, customer, speaker, canary):
    interview = plan_interview(
        actor=people.staff,
        customer_id=customer.pk,
        values={"title": f"What they value {canary}"},
        contact_ids=[Contact.objects.get(customer=customer, user=speaker).pk],
        own_questions=["Tell me about your week."],
    )
    open_interview(actor=people.staff, interview_id=interview.pk)
    asked = interview.questions.get()
    write_notes(
        actor=people.staff, interview_id=interview.pk, question_id=asked.pk, seen=1, text=f"canary-team-only {canary}"
    )
    record_consent(
        actor=people.staff, interview_id=interview.pk, speaker=speaker.name, state="recorded", scope="leaders_named"
    )
    kept = keep_quote(
        actor=people.staff, interview_id=interview.pk, speaker=speaker.name, text=f"Two lists. {canary}", tag="pain"
    )
    playback = send_playback(
        actor=people.staff,
        interview_id=interview.pk,
        speaker=speaker.name,
        address=speaker.email,
        language="en",
        note="",
        lines=[Line(f"Line {number} {canary}", f"quote:{kept.pk}" if number == 1 else "") for number in range(1, 6)],
    )
    link = make_consent_link(consent=playback.consent)
    value = state_value(
        actor=people.staff,
        customer_id=customer.pk,
        values={"text": f"One list {canary}", "importance": 9, "satisfaction": 3},
        quote_id=kept.pk,
    )
    draft = upload_transcript(actor=people.staff, customer_id=customer.pk, filename=f"{canary}.vtt", raw=VTT.encode())
    return {
        "interview": interview,
        "asked": asked,
        "kept": kept,
        "draft": draft,
        "value": value,
        "playback": playback,
        "playback_token": token_of(PLAYBACK, customer.pk, playback.pk),
        "consent_token": token_of(CONSENT, customer.pk, link.pk),
    }


@world_builder
def hold_conversations(world, people):
    for name, row in _talk(people, people.larkfield, people.sponsor, world.canary).items():
        setattr(world, name, row)
    world.bank_question = add_to_bank(actor=people.staff, text="When did somebody last laugh here?")
    world.guide = put_together(actor=people.staff, name="First talk", question_ids=[world.bank_question.pk])
    _talk(people, people.harbour, people.other_sponsor, world.other_canary)
