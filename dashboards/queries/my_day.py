"""My day (mock-up 02): the unhappy voice first, then promises, conversations, their words, and who has gone quiet."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from django.db.models import Case, DateTimeField, F, Prefetch, When
from django.db.models.functions import Coalesce
from django.utils import timezone

from customers.models import Customer, Interview, Participant, Quote
from customers.queries.customers import last_heard as last_time_heard
from customers.rules.quiet import QUIET_DAYS
from pmo_portal.activity.models import Entry
from pmo_portal.core.prepared import prepared
from services.models import Concern, FollowUp
from services.queries.promises import Line, turn_of

SHOWN_FOLLOW_UPS = 6
# A case is heard, then talked about, then planned by both: the limit of the first that is still owed (7.6).
NEXT_DUE = Case(
    When(heard_at__isnull=True, then=F("answer_due_at")),
    When(talked_at__isnull=True, then=F("talk_due_at")),
    default=F("plan_due_at"),
)


@dataclass(frozen=True)
class MyDay:
    """Everything the page shows; `overdue` and `open_total` count my follow-ups."""

    concern: Concern | None
    more_concerns: int
    follow_ups: list[FollowUp]
    tasks: list
    open_total: int
    overdue: int
    due_today: int
    conversations: list[Interview]
    quotes: list[Quote]
    quiet: list[Customer]
    entries: list[Entry]
    turn: list[Line]


def my_day(user, now: datetime, tasks=()) -> MyDay:
    """Return the day of one PMO person at `now`. 7 queries; `tasks` come with what waits (queries/waiting.py).

    Source: design guide, screen 2.
    """
    concerns = _owed_concerns.rows(user)
    mine = _open_follow_ups.rows(user)
    end_of_today = timezone.make_aware(
        datetime.combine(timezone.localtime(now).date() + timedelta(days=1), time.min), timezone.get_current_timezone()
    )
    return MyDay(
        concern=concerns[0] if concerns else None,
        more_concerns=max(0, len(concerns) - 1),
        tasks=list(tasks),
        follow_ups=mine[:SHOWN_FOLLOW_UPS],
        open_total=len(mine),
        overdue=sum(row.due_at < now for row in mine),
        due_today=sum(now <= row.due_at < end_of_today for row in mine),
        conversations=_conversations.rows(user, start=end_of_today - timedelta(days=1), end=end_of_today),
        quotes=_words.rows(user, since=now - timedelta(days=7), now=now),
        quiet=_quiet_customers.rows(user, since=now - timedelta(days=QUIET_DAYS)),
        entries=_deeds_of_others.rows(user),
        turn=turn_of(user, now),
    )


@prepared
def _owed_concerns(reader):
    return (
        Concern.objects.visible_to(reader)
        .filter(closed_at__isnull=True, planned_at__isnull=True)
        .exclude(feeling="works")
        .annotate(owed_at=NEXT_DUE)
        .filter(owed_at__isnull=False)
        .select_related("customer", "owner")
        .order_by("owed_at", "pk")[:10]
    )


@prepared
def _open_follow_ups(reader):
    return (
        FollowUp.objects.visible_to(reader)
        .filter(owner=reader, state="open")
        .select_related("customer", "quote", "quote__consent")
        .order_by("due_at")[:200]
    )


@prepared
def _conversations(reader, start, end):
    return (
        Interview.objects.visible_to(reader)
        .filter(interviewer=reader, planned_at__gte=start, planned_at__lt=end)
        .exclude(status="finished")
        .select_related("customer")
        .prefetch_related(Prefetch("participants", Participant.objects.visible_to(reader)))
        .order_by("planned_at")[:8]
    )


@prepared
def _words(reader, since, now):
    return (
        Quote.objects.visible_to(reader)
        .filter(said_at__gte=since, said_at__lte=now)
        .select_related("customer", "consent")
        .order_by("-said_at")[:3]
    )


def last_heard():
    """Return the expression for when a customer was last heard; one that never spoke counts from its record's first day."""
    return Coalesce(last_time_heard(), F("created_at"), output_field=DateTimeField())


@prepared
def _quiet_customers(reader, since):
    return (
        Customer.objects.visible_to(reader)
        .active()
        .annotate(last_heard_at=last_heard())
        .filter(last_heard_at__lt=since)
        .order_by("last_heard_at")[:4]
    )


@prepared
def _deeds_of_others(reader):
    return Entry.objects.visible_to(reader).exclude(actor_id=reader.pk).order_by("-at")[:6]
