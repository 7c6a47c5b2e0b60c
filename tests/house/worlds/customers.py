"""What the sweep finds in practices 1 and 3: people, facts, a journey, pains and a private note of each customer."""

from datetime import date

from customers.actions.busy_weeks import add_busy_week
from customers.actions.facts import state_fact
from customers.actions.logos import keep_logo
from customers.actions.private_notes import keep_note
from customers.actions.receivers import add_receiver
from customers.actions.record_imports import upload_records
from customers.models import Contact, FactRevision, Stage, Step
from tests.customers import notebook
from tests.customers.rules.test_pictures import picture
from tests.house.world import world_builder


def _fill(people, customer, canary):
    said = notebook.quote(customer, f"Nobody should have to chase us twice. {canary}")
    drawn = notebook.journey(people, customer, words=canary)
    stage = Stage.objects.filter(journey=drawn).first()
    links = {"name": f"Members {canary}", "value": f"A decision {canary}"}
    speaker = people.sponsor if customer == people.larkfield else people.other_sponsor
    member = notebook.member(speaker, customer, "sponsor")
    state_fact(actor=member, customer_id=customer.pk, topic="fears", text=f"Open enrolment {canary}")
    week = {"label": f"Open enrolment {canary}", "first_day": date(2030, 12, 1), "last_day": date(2031, 1, 15)}
    return {
        "busy_week": add_busy_week(actor=people.staff, customer_id=customer.pk, values=week),
        "receiver": add_receiver(actor=people.staff, customer_id=customer.pk, values=links),
        "revision": FactRevision.objects.filter(customer=customer).first(),
        "logo": keep_logo(actor=people.staff, customer_id=customer.pk, raw=picture()),
        "contact": Contact.objects.filter(customer=customer).first(),
        "fact": notebook.fact(people, customer, f"Members who lost someone {canary}"),
        "said": said,
        "journey": drawn,
        "stage": stage,
        "step": Step.objects.get(stage=stage),
        "pain": notebook.pain(people, f"Two lists {canary}", customer, [said], stage=stage),
        "note": keep_note(actor=people.staff, customer_id=customer.pk, body="canary-team-only"),
    }


@world_builder
def fill_notebooks(world, people):
    for name, row in _fill(people, people.larkfield, world.canary).items():
        setattr(world, name, row)
    raw = b"customer,name?\nA unit of nobody,x\n"
    world.record_import = upload_records(actor=people.staff, filename="people.csv", raw=raw)
    _fill(people, people.harbour, world.other_canary)
