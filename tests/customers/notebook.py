"""A filled notebook of one customer for tests of practices 1 and 3: quotes, facts, a journey, pains, a private note."""

from datetime import timedelta

from customers.actions.facts import state_fact
from customers.actions.journeys import add_stage, add_step, draw_journey
from customers.actions.pains import tell_pain
from customers.models import Consent, Quote
from pmo_portal.core import clock

PAIN = {"times_a_month": 60, "minutes_lost": 20, "people": 8, "severity": 7, "theme": "double_work"}


def member(person, customer, role: str):
    """Return the person as the scope middleware leaves them: knowing where they belong and as what."""
    person.portal_memberships = [{"customer": customer.pk, "role": role}]
    return person


def quote(customer, text="By Friday I no longer know which list is the real one.", *, days_ago=1, **fields):
    scope, state = fields.pop("scope", "leaders_named"), fields.pop("state", "recorded")
    speaker = fields.pop("speaker", "Ruth Adeyemi")
    said_at = clock.now() - timedelta(days=days_ago)
    consent = Consent.objects.create(
        customer=customer, speaker=speaker, state=state, scope=scope, decided_at=said_at, basis="asked in person"
    )
    tag = fields.pop("tag", "pain")
    return Quote.objects.create(
        customer=customer, consent=consent, speaker=speaker, text=text, tag=tag, said_at=said_at, **fields
    )


def fact(people, customer=None, text="Members who have just lost someone", topic="serves"):
    return state_fact(actor=people.staff, customer_id=(customer or people.larkfield).pk, topic=topic, text=text)


def pain(people, title="Two lists of open claims", customer=None, quotes=(), **values):
    return tell_pain(
        actor=people.staff,
        customer_id=(customer or people.larkfield).pk,
        values={"title": title, **PAIN, **values},
        quote_ids={row.pk for row in quotes},
    )


def journey(people, customer=None, stages=("We ask for help", "We wait", "We live with it"), words=""):
    """Return a journey with stages from awful to great and one step on the first."""
    customer = customer or people.larkfield
    drawn = draw_journey(actor=people.staff, customer_id=customer.pk, title=f"How a change reaches us {words}".strip())
    for place, title in enumerate(stages):
        values = {"title": f"{title} {words}".strip(), "sentence": f"Then it goes quiet. {words}", "emotion": place - 1}
        stage = add_stage(actor=people.staff, journey_id=drawn.pk, values=values)
        if place == 0:
            add_step(actor=people.staff, stage_id=stage.pk, values={"title": f"We fill in the form {words}".strip()})
    return drawn
