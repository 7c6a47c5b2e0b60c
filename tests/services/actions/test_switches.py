"""Every switch of the grid of events × channels changes what is sent (X.3): each value of each cell, by the real deed."""

from datetime import time, timedelta

import pytest
from django.db import connection

from pmo_portal.core import clock
from services.actions.concern_plans import agree_to_plan, write_plan
from services.actions.concerns import answer_concern, judge_concern, raise_concern
from services.actions.escalations import escalate_late
from services.actions.follow_ups import plan_follow_up, revise_follow_up
from services.actions.late_mail import tell_of_late
from services.actions.late_requests import tell_of_late_requests
from services.actions.leading import say_thanks
from services.actions.mail import queue_mail
from services.actions.monday_mail import send_week
from services.actions.notices import give_notice
from services.actions.preferences import choose_rhythms
from services.actions.promises import ask_new_day, say_done
from services.actions.promising import promise_something
from services.actions.pulse_answers import give_answer
from services.actions.pulses import start_pulse
from services.actions.recoveries import mark_heard
from services.actions.service_requests import accept_request, ask_for_service
from services.actions.sorting import sort_due
from services.models import Concern, FollowUp, Mail, MailAttempt, Notice, Service, ServiceRequest
from services.queries.preferences import CUSTOMER_EVENTS, LEADER_EVENTS, PMO_EVENTS, rhythms_of
from services.queries.pulses import people_to_ask
from services.rules import late_mail as late_rules

pytestmark = pytest.mark.django_db
GRIDS = {"staff": PMO_EVENTS, "leader": LEADER_EVENTS, "sponsor": CUSTOMER_EVENTS}
EVENTS = [(role, event) for role, events in GRIDS.items() for event in events]
CELLS = [
    (role, event, channel, rhythm)
    for role, event in EVENTS
    for channel in ("mail", "notice")
    for rhythm in rhythms_of(event, channel)
]


def plan(people, **given):
    moment = clock.now() - timedelta(minutes=1)
    values = {"due_date": moment.date(), "due_time": moment.time(), "time_zone": "UTC", **given}
    return plan_follow_up(actor=people.staff, title="Call Ruth", customer=people.larkfield, **values)


def late(people):
    row = plan(people)
    Mail.objects.all().delete()
    FollowUp.objects.filter(pk=row.pk).update(due_at=clock.now() - timedelta(days=3))
    tell_of_late()


def handed_over(people):
    row = plan_follow_up(actor=people.lead, title="x", due_date=clock.now().date(), due_time=time(0))
    revise_follow_up(actor=people.lead, follow_up_id=row.pk, seen=1, values={"owner": people.staff})


def new_date(people):
    contact = people_to_ask(people.staff, people.larkfield).get(user=people.sponsor)
    row = plan(people, kind="promise", promised_to=contact)
    later = {"due_date": row.due_date + timedelta(days=7), "new_date_reason": "The test took longer."}
    revise_follow_up(actor=people.staff, follow_up_id=row.pk, seen=1, values=later)


def concern(people):
    return raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body="It hurts")


def answered(people):
    row = concern(people)
    answer_concern(actor=people.staff, concern_id=row.pk, seen=1, body="We moved it")
    return row


def pulse(people):
    asked = people_to_ask(people.staff, people.larkfield)
    ends = clock.now() + timedelta(days=9)
    return start_pulse(
        actor=people.staff, customer_id=people.larkfield.pk, title="How?", intro="", closes_at=ends, contacts=asked
    )


def tap(people, **given):
    invitation = pulse(people).invitations.select_related("pulse", "customer__owner", "contact").first()
    give_answer(invitation=invitation, score=1, **given)


def told_and_mailed(people, kind, mail_kind=""):
    for person in (people.staff, people.leader, people.sponsor):
        key = f"{kind}:{person.pk}"
        give_notice(user=person, unique_key=key, kind=kind, label="Ruth names you")
        given = {"address": person.email, "recipient": person, "customer_id": people.larkfield.pk}
        queue_mail(unique_key=key, kind=mail_kind or kind, context={}, due_at=clock.now(), **given)


def mailed(people, kind):
    for person in (people.staff, people.leader, people.sponsor):
        given = {"address": person.email, "recipient": person, "customer_id": people.larkfield.pk}
        queue_mail(unique_key=f"{kind}:{person.pk}", kind=kind, context={}, due_at=clock.now(), **given)


def praise(people):
    give_notice(user=people.staff, unique_key="praise", kind="praise", label="You helped us well")


def week(people):
    monday = clock.now() - timedelta(days=clock.now().weekday())
    with clock.at(monday):
        send_week()


def seen(people):
    row = concern(people)
    mark_heard(actor=people.staff, concern_id=row.pk)


def planned(people):
    row = concern(people)
    write_plan(actor=people.sponsor, concern_id=row.pk, seen=0, text="You ring me on Tuesdays")
    for person in (people.staff, people.sponsor):
        agree_to_plan(actor=person, concern_id=row.pk, seen=1)


def overdue(people):
    concern(people)
    Concern.objects.update(answer_due_at=clock.now() - timedelta(hours=1))
    escalate_late()


def promise(people):
    """Both sides promise something for today, and both say that it is done."""
    due = clock.now().date()
    for side, giver in (("pmo", people.staff), ("customer", people.sponsor)):
        given = {"customer_id": people.larkfield.pk, "text": "Two names", "due_date": due}
        made = promise_something(actor=giver, side=side, **given)
        if side == "customer":
            later = {"day": due + timedelta(days=3), "reason": "Leila is away"}
            ask_new_day(actor=giver, promise_id=made.pk, **later)
        say_done(actor=giver, promise_id=made.pk)


def promise_due(people):
    given = {"customer_id": people.larkfield.pk, "text": "Two names", "due_date": clock.now().date()}
    promise_something(actor=people.sponsor, side="customer", **given)


def asked_for(people):
    service = Service.objects.create(key="list", name="The list", outcome="You see it.")
    return ask_for_service(
        actor=people.sponsor, customer_id=people.larkfield.pk, service_id=service.pk, wish="One list, please"
    )


def told_yes(people):
    accept_request(actor=people.staff, request_id=asked_for(people).pk, seen=1, answer="From Monday on")


def too_late(people):
    row = asked_for(people)
    ServiceRequest.objects.filter(pk=row.pk).update(answer_due_at=clock.now() - timedelta(hours=1))
    tell_of_late_requests()


DEEDS = {
    "seen": lambda people: mailed(people, "seen"),
    "mirror": lambda people: mailed(people, "mirror"),
    "promise_asked": promise,
    "promise_made": promise,
    "promise_moved": promise,
    "promise_due": promise_due,
    "service_asked": asked_for,
    "service_answered": told_yes,
    "service_late": too_late,
    "news": lambda people: mailed(people, "news"),
    "concern_seen": seen,
    "concern_plan": planned,
    "concern_late": overdue,
    "task": lambda people: told_and_mailed(people, "task"),
    "task_done": lambda people: told_and_mailed(people, "task_done", "task"),
    "agreement": lambda people: told_and_mailed(people, "agreement"),
    "concern_recheck": lambda people: mailed(people, "concern_recheck"),
    "monday": week,
    "leader_thanks": lambda people: say_thanks(actor=people.leader, words="Well done", to=people.staff),
    "praise": praise,
    "reminder": plan,
    "late": late,
    "handed_over": handed_over,
    "concern_raised": concern,
    "concern_not_yet": lambda people: judge_concern(
        actor=people.sponsor, concern_id=answered(people).pk, is_better=False
    ),
    "pulse_call": lambda people: tap(people, wants_call=True),
    "pulse_unhappy": lambda people: tap(people, comment="Too late"),
    "pulse": pulse,
    "felt": lambda people: mailed(people, "felt"),
    "playback": lambda people: mailed(people, "playback"),
    "new_date": new_date,
    "roadmap": lambda people: told_and_mailed(people, "roadmap"),
    "concern_heard": concern,
    "concern_answered": answered,
}


def test_every_event_has_a_deed_and_every_deed_a_switch():
    assert set(DEEDS) == {event for _role, event in EVENTS}
    assert {(role, event) for role, event, _, _ in CELLS} == set(EVENTS)


@pytest.fixture(autouse=True)
def a_working_day(monkeypatch):
    monkeypatch.setattr(late_rules, "is_working_day", lambda *given: True)
    monkeypatch.setattr(late_rules, "WORK_ENDS", time.max)
    monkeypatch.setattr(late_rules, "WORK_BEGINS", time(0))


def fate(event: str, person) -> str:
    """Return what became of the mail of an event to a person, after sorting."""
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_mail SET next_try_at = now() WHERE state = 'waiting'")
    sort_due()
    mail = Mail.objects.filter(kind=event, address=person.email).first()
    if mail is None:
        return "off"
    if mail.state == "cancelled":
        assert MailAttempt.objects.get(mail=mail).reply == "switched off by the reader"
        return "off"
    return mail.rhythm or ("at_once" if mail.is_sorted else "held")


@pytest.mark.parametrize(("role", "event", "channel", "rhythm"), CELLS)
def test_a_switch_changes_what_is_sent(people, role, event, channel, rhythm):
    person = getattr(people, role)
    choose_rhythms(address=person.email, choices={(event, channel): rhythm})
    DEEDS[event](people)
    if channel == "notice":
        assert Notice.objects.filter(user=person, kind=event).exists() is (rhythm == "at_once")
    elif event == "late":
        assert fate(event, person) == ("off" if rhythm == "off" else "at_once")
        assert Mail.objects.filter(unique_key__contains="-W").exists() is (rhythm == "weekly")
    else:
        assert fate(event, person) == rhythm


@pytest.mark.parametrize(("role", "event"), EVENTS)
def test_a_switch_of_another_event_leaves_it_alone(people, role, event):
    person = getattr(people, role)
    other = "handed_over" if event != "handed_over" else "reminder"
    choose_rhythms(address=person.email, choices={(other, "mail"): "off", (other, "notice"): "off"})
    DEEDS[event](people)
    told = Notice.objects.filter(user=person, kind=event).exists()
    assert told or fate(event, person) == "at_once"
