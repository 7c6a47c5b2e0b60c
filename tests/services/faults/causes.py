"""One real cause of each kind of mail that a deed writes, and many mails of each: what test_every_mail.py sends."""

import uuid
from datetime import timedelta

from django.db import connection

from customers.actions.consent_links import ask_consent
from customers.actions.guests import invite_guests
from customers.models import Contact
from pmo_portal.accounts.actions.people import send_invitation
from pmo_portal.accounts.actions.sign_in_links import ask_for_link, ask_for_password
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.actions.signatures import sign_roadmap
from roadmaps.queries.moments import ground_of, states_of
from roadmaps.rules.canonical import content_hash
from services.actions.concerns import answer_concern, raise_concern
from services.actions.felt_asks import ask_all_due
from services.actions.follow_ups import plan_follow_up, revise_follow_up
from services.actions.promising import giver_is_done, promise_something
from services.actions.pulses import start_pulse
from services.models import Concern, Mail
from services.queries.pulses import people_to_ask
from services.rules.post import nature_of
from tests.customers import notebook
from tests.customers.conversations import planned
from tests.customers.heard import heard

# The kinds whose cause is done here; bundle and late are made in passing, the others have words of their own tests.
CAUSED = {
    "sign_in", "password", "invitation", "playback", "consent", "talk", "roadmap", "reminder", "handed_over", "new_date",
    "promise_asked", "promise_due", "pulse", "felt", "concern_raised", "concern_heard", "concern_answered",
}  # fmt: skip


def cause_all(people) -> None:
    """Do one deed for every kind of mail that a deed writes."""
    _follow_ups(people)
    _concerns(people)
    _doors(people)
    _roadmap(people)
    heard(people)
    talk = planned(people, planned_at=clock.now() + timedelta(days=2))
    invite_guests(actor=people.staff, interview_id=talk.pk)
    ask_consent(actor=people.staff, interview_id=talk.pk, speaker="Leila Haddad", address=people.editor.email)
    with clock.at(clock.now() - timedelta(days=30)):
        notebook.pain(people, "Two lists")
    ask_all_due()
    start_pulse(
        actor=people.staff,
        customer_id=people.larkfield.pk,
        title="How was November with us?",
        intro="",
        closes_at=clock.now() + timedelta(days=9),
        contacts=people_to_ask(people.staff, people.larkfield),
    )


def _follow_ups(people) -> None:
    moment = clock.now()
    given = {"title": "Send the draft", "due_date": moment.date(), "due_time": moment.time(), "time_zone": "UTC"}
    given |= {"customer": people.larkfield}
    plan_follow_up(actor=people.staff, **given)
    row = plan_follow_up(actor=people.lead, **given)
    revise_follow_up(actor=people.lead, follow_up_id=row.pk, seen=1, values={"owner": people.staff})
    contact = Contact.objects.get(user=people.sponsor)
    row = plan_follow_up(actor=people.staff, kind="promise", promised_to=contact, **given)
    later = {"due_date": row.due_date + timedelta(days=7), "new_date_reason": "The list was late"}
    revise_follow_up(actor=people.staff, follow_up_id=row.pk, seen=1, values=later)
    with system_scope():  # a scope inside a scope gives back the outer one, which a session-wide one is not
        promise = {"customer_id": people.larkfield.pk, "text": "Two names", "due_date": moment.date()}
        promise_something(actor=people.sponsor, side="customer", **promise)
        done = promise_something(actor=people.staff, side="pmo", **promise)
        giver_is_done(actor=people.staff, promise_id=done.pk)


def _concerns(people) -> None:
    open_one, answered = (
        raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=f"It hurts {number}")
        for number in range(2)
    )
    answer_concern(actor=people.staff, concern_id=answered.pk, seen=1, body="We moved it")
    Mail.objects.filter(kind="concern_raised").exclude(context__concern=open_one.pk).delete()
    assert Concern.objects.count() == 2


def _roadmap(people) -> None:
    roadmap = open_roadmap(actor=people.staff, customer_id=people.larkfield.pk)
    ground, states = ground_of(people.staff, roadmap.pk), states_of(roadmap, {roadmap.seq})
    seen = content_hash(states[roadmap.seq], ground.lane_ids)
    sign_roadmap(actor=people.staff, roadmap_id=roadmap.pk, seen_hash=seen)


def _doors(people) -> None:
    ask_for_link(email=people.sponsor.email, address="192.0.2.1", language="en")
    people.staff.set_password("a long enough one")  # nobody without a password is mailed a way to a new one
    people.staff.save()
    ask_for_password(email=people.staff.email, address="192.0.2.1", language="en")
    send_invitation(actor=people.lead, user=people.viewer)


def spread(*, total: int, seconds: float) -> set[str]:
    """Make `total` mails of the kinds that are in the outbox, which fall due evenly in so many seconds; return the kinds.

    Kinds that fold go to an address of their own, but for every fifth pair of reminders, which are a burst.
    """
    kinds = sorted(CAUSED)
    seeds = {kind: Mail.objects.filter(kind=kind).order_by("pk").first() for kind in kinds}
    missing = [kind for kind, seed in seeds.items() if seed is None]
    assert not missing, f"No deed writes these mails: {missing}"
    begin, rows = clock.now() + timedelta(seconds=1), []
    for number in range(total):
        kind = kinds[number % len(kinds)]
        due = begin + timedelta(seconds=seconds * number / total)
        rows.append(_copy(seeds[kind], number, due))
        if kind == "reminder" and number % 5 == 0:
            rows.append(_copy(seeds[kind], number, due, "b"))
    Mail.objects.all().delete()
    Mail.objects.bulk_create(rows)
    return set(kinds)


def _copy(seed: Mail, number: int, due, mark: str = "a") -> Mail:
    nature = nature_of(seed.kind)
    return Mail(
        unique_key=f"{seed.kind}:{number}:{mark}",
        kind=seed.kind,
        customer_id=seed.customer_id,
        recipient_id=seed.recipient_id,
        address=f"person{number}@larkfield.example" if nature.folds else seed.address,
        context=seed.context,
        message_id=f"<{uuid.uuid4().hex}@alongside.example>",
        date_header=due.replace(microsecond=0),
        due_at=due,
        next_try_at=due,
        is_sorted=nature.is_fixed,
    )


def hurry() -> None:
    """Let what is due and waits for another try be tried now, so that a test need not wait a minute."""
    with connection.cursor() as cursor:
        cursor.execute(
            "UPDATE services_mail SET next_try_at = greatest(due_at, now()) WHERE state = 'waiting' AND attempts < 5"
            " AND next_try_at > now() + interval '5 seconds' AND due_at < now()"
        )
