"""Deeds around a conversation (2.1, 2.2): plan it, change the plan, begin, pause, finish. Words are in other files."""

from zoneinfo import ZoneInfo

from django.db import transaction
from django.urls import reverse
from django.utils import translation
from django.utils.translation import gettext as _

from customers.models import (
    Contact,
    Customer,
    Interview,
    InterviewQuestion,
    InterviewStatus,
    Participant,
    Question,
    Turn,
)
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import swap
from pmo_portal.core.rows import editable_row, visible_row

MOST_QUESTIONS = 40


class TooManyQuestions(Exception):
    """A guide longer than anybody can ask."""


@transaction.atomic
def plan_interview(*, actor, customer_id, values, contact_ids=(), names=(), question_ids=(), own_questions=()):
    """Plan a conversation with people and a guide, and return it.

    `values` are columns of Interview; `names` are people who are no contacts (yet); questions keep the order of the
    bank, own ones follow. Raises TooManyQuestions, 404.
    """
    customer = visible_row(Customer, actor, customer_id)
    interview = Interview(
        customer=customer, interviewer=actor, interviewer_name=actor.name, **{"language": customer.language, **values}
    )
    interview.save(force_insert=True)
    _seat(interview, actor, contact_ids, names)
    _write_guide(interview, actor, question_ids, own_questions)
    _note(actor, interview, "interview.planned")
    return interview


@transaction.atomic
def revise_interview(*, actor, interview_id, seen, values, contact_ids=(), names=()):
    """Change the plan if nobody changed it since version `seen`, and return it. Raises EditClash, 404."""
    interview = swap(Interview, actor, interview_id, seen=seen, values=values)
    _seat(interview, actor, contact_ids, names)
    _note(actor, interview, "interview.revised")
    return interview


@transaction.atomic
def open_interview(*, actor, interview_id):
    """Begin the conversation (again): the clock runs from the first time it was opened. Raises 404."""
    interview = _locked(actor, interview_id)
    now = clock.now()
    if interview.started_at is None:
        interview.started_at = now
        interview.held_on = now.astimezone(_zone(interview)).date()
        _note(actor, interview, "interview.begun")
    if interview.paused_at or interview.finished_at:
        interview.paused_seconds += int((now - (interview.paused_at or interview.finished_at)).total_seconds())
    interview.paused_at = interview.finished_at = None
    interview.status = InterviewStatus.RUNNING
    interview.save(update_fields=["started_at", "held_on", "paused_at", "paused_seconds", "finished_at", "status"])
    return interview


@transaction.atomic
def pause_interview(*, actor, interview_id):
    """Stop the clock and whoever is talking; `open_interview` lets it run on. Raises 404."""
    interview = _locked(actor, interview_id)
    if interview.status == InterviewStatus.RUNNING and interview.paused_at is None:
        now = clock.now()
        _end_open_turn(interview, interview.seconds_in(now))
        interview.paused_at = now
        interview.save(update_fields=["paused_at"])
    return interview


@transaction.atomic
def close_interview(*, actor, interview_id):
    """Finish the conversation. Raises 404."""
    interview = _locked(actor, interview_id)
    if interview.status == InterviewStatus.FINISHED:
        return interview
    now = clock.now()
    _end_open_turn(interview, interview.seconds_in(now))
    interview.started_at = interview.started_at or now
    interview.held_on = interview.held_on or now.astimezone(_zone(interview)).date()
    interview.finished_at, interview.paused_at = interview.paused_at or now, None
    interview.status = InterviewStatus.FINISHED
    interview.save(update_fields=["started_at", "held_on", "finished_at", "paused_at", "status"])
    _touch_contacts(interview, now)
    _note(actor, interview, "interview.logged")
    return interview


@transaction.atomic
def add_question(*, actor, interview_id, text):
    """Add one's own question at the end of the guide, and return it. Raises TooManyQuestions, 404."""
    interview = _locked(actor, interview_id)
    taken = list(interview.questions.values_list("position", flat=True))
    if len(taken) >= MOST_QUESTIONS:
        raise TooManyQuestions(_("A guide has at most %(most)s questions.") % {"most": MOST_QUESTIONS})
    question = InterviewQuestion(
        customer_id=interview.customer_id, interview=interview, position=max(taken, default=0) + 1, text=text
    )
    question.save(force_insert=True)
    return question


def _locked(actor, interview_id) -> Interview:
    rows = Interview.objects.select_for_update(of=("self",)).select_related("customer")
    return editable_row(rows, actor, interview_id)


def _zone(interview):
    return ZoneInfo(interview.customer.time_zone)


def _seat(interview, actor, contact_ids, names) -> None:
    """Make the participants exactly these: contacts of the same customer, and plain names."""
    contacts = Contact.objects.visible_to(actor).filter(customer_id=interview.customer_id, pk__in=list(contact_ids))
    wanted = {contact.name: contact.pk for contact in contacts}
    for name in names:
        wanted.setdefault(name, None)
    interview.participants.exclude(name__in=wanted).delete()
    Participant.objects.bulk_create(
        [
            Participant(customer_id=interview.customer_id, interview=interview, name=name, contact_id=contact_id)
            for name, contact_id in wanted.items()
        ],
        update_conflicts=True,
        unique_fields=["interview", "name"],
        update_fields=["contact"],
    )


def _write_guide(interview, actor, question_ids, own_questions) -> None:
    """Copy the questions into the interview in its language, so that later changes of the bank leave it alone."""
    chosen = Question.objects.visible_to(actor).filter(pk__in=list(question_ids))
    with translation.override(interview.language):
        texts = [str(question) for question in chosen] + list(own_questions)
    if len(texts) > MOST_QUESTIONS:
        raise TooManyQuestions(_("A guide has at most %(most)s questions.") % {"most": MOST_QUESTIONS})
    InterviewQuestion.objects.bulk_create(
        InterviewQuestion(customer_id=interview.customer_id, interview=interview, position=place, text=text)
        for place, text in enumerate(texts, start=1)
    )


def _end_open_turn(interview, seconds: float) -> None:
    Turn.objects.filter(interview=interview, started_seconds__isnull=False, ended_seconds__isnull=True).update(
        ended_seconds=seconds
    )


def _touch_contacts(interview, now) -> None:
    """A real conversation is the newest contact with everybody who sat there."""
    ids = list(interview.participants.exclude(contact=None).values_list("contact_id", flat=True))
    Contact.objects.filter(pk__in=ids).update(touched_at=now)


def _note(actor, interview, verb) -> None:
    record(
        actor=actor,
        verb=verb,
        customer_id=interview.customer_id,
        label=interview.title,
        path=reverse("customers:interviews-show", args=[interview.pk]),
        team_only=True,
    )
