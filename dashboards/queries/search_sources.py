"""Where found things are read (2.11): one source a kind, by its own `visible_to`, so that the index decides nothing.

A withdrawn consent, a deleted pain or a role that was lost a moment ago therefore counts on the next request.
"""

from collections.abc import Callable
from dataclasses import dataclass

from django.db.models import Case, CharField, Exists, F, Func, OuterRef, QuerySet, Value, When
from django.db.models.functions import Cast, Coalesce, NullIf

from customers.models import (
    Consent,
    ConsentScope,
    Contact,
    Customer,
    Fact,
    Interview,
    InterviewQuestion,
    PainPoint,
    PrivateNote,
    Quote,
    Turn,
)
from roadmaps.models import Item
from services.models import Service


@dataclass(frozen=True)
class Source:
    """`rows` gives what a person may see; `text` is searched in the snippet; `where` is what its address needs."""

    rows: Callable
    text: object
    at: str | object
    label: object = Value("")
    who: object = Value("")
    where: object = Value("")
    language: str = "customer__language"
    customer: str = "customer"


def _plus(*names: str):
    """Return fields in one line, empty ones left out."""
    filled = (NullIf(Cast(F(name), CharField()), Value("")) for name in names)
    return Func(Value(" · "), *filled, function="concat_ws", output_field=CharField())


def _turns(user) -> QuerySet:
    """Words of somebody who took their consent back are found by nobody."""
    taken_back = Consent.objects.filter(
        interview=OuterRef("interview_id"), speaker=OuterRef("speaker"), state__in=["withdrawn", "refused"]
    )
    return Turn.objects.visible_to(user).exclude(Exists(taken_back))


def _notes(user) -> QuerySet:
    """Notes mix all voices of a talk: once one of them took their words back, none are found."""
    taken_back = Consent.objects.filter(interview=OuterRef("interview_id"), state="withdrawn")
    return InterviewQuestion.objects.visible_to(user).exclude(Exists(taken_back))


def _quotes(user) -> QuerySet:
    """A leader reads a name only where the person agreed to that, as `Quote.speaker_for` says."""
    unnamed = ConsentScope.LEADERS_UNNAMED if user.role == "leader" else ""
    shown = Case(When(consent__scope=unnamed, then=Value("")), default=F("speaker"), output_field=CharField())
    return Quote.objects.visible_to(user).annotate(shown_speaker=shown)


def _items(user) -> QuerySet:
    return Item.objects.visible_to(user).filter(deleted_seq__isnull=True, roadmap__archived_at__isnull=True)


def _services(user) -> QuerySet:
    return Service.objects.visible_to(user).filter(retired_at__isnull=True)


def _team_rows(model) -> Callable:
    """What is on pages of the PMO alone, although its table is not."""
    return lambda user: model.objects.visible_to(user) if user.is_pmo else model.objects.none()


HELD = Coalesce("interview__started_at", Cast("interview__held_on", Interview._meta.get_field("started_at")))
_IN_TALK = {"label": F("interview__title"), "where": F("interview_id"), "language": "interview__language"}

SOURCES = {
    "customer": Source(
        Customer.objects.visible_to, _plus("name", "unit"), "created_at", language="language", customer=""
    ),
    "contact": Source(_team_rows(Contact), _plus("name", "title", "email"), "touched_at"),
    "quote": Source(_quotes, F("text"), "said_at", who=F("shown_speaker"), language="language"),
    "fact": Source(lambda user: Fact.objects.visible_to(user).filter(retired_at__isnull=True), F("text"), "stated_at"),
    "pain": Source(
        lambda user: PainPoint.objects.visible_to(user).filter(deleted_at__isnull=True),
        _plus("title", "their_words"),
        "created_at",
    ),
    "item": Source(_items, _plus("title", "outcome", "why"), "roadmap__created_at"),
    "service": Source(
        _services, _plus("name", "outcome", "pain", "description"), "created_at", language="language", customer=""
    ),
    "talk": Source(
        Interview.objects.visible_to,
        _plus("title", "goal"),
        Coalesce("started_at", Cast("held_on", Interview._meta.get_field("started_at"))),
        language="language",
    ),
    "note": Source(_notes, _plus("text", "notes"), HELD, **_IN_TALK),
    "turn": Source(
        _turns, F("text"), HELD, who=F("speaker"), **{**_IN_TALK, "where": _plus("interview_id", "turn_no")}
    ),
    "private": Source(PrivateNote.objects.visible_to, F("body"), "created_at"),
}
TEAM_KINDS = ("contact", "talk", "note", "turn", "private")
