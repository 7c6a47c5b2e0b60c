"""A talk with Ruth for the tests of practice 2: planned, running, with a guide and with her consent."""

from customers.actions.consents import record_consent
from customers.actions.interviews import open_interview, plan_interview
from customers.models import Contact

WORDS = "By Friday I no longer know which list is the real one."


def contact_of(person) -> Contact:
    return Contact.objects.get(user=person)


def planned(people, **values):
    return plan_interview(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        values={"title": "What Ruth values", **values},
        contact_ids=[contact_of(people.sponsor).pk],
        own_questions=["Tell me about your week.", "When did it hurt most?", "What did I not ask?"],
    )


def running(people, **values):
    return open_interview(actor=people.staff, interview_id=planned(people, **values).pk)


def agreed(people, interview, speaker="Ruth Adeyemi", scope="leaders_named"):
    return record_consent(actor=people.staff, interview_id=interview.pk, speaker=speaker, state="recorded", scope=scope)
