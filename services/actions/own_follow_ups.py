"""Follow-ups that the portal plans by itself: once for each cause, at ten in the owner's day."""

from collections.abc import Collection
from datetime import date, time

from django.db import IntegrityError, transaction

from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from services.actions.follow_ups import remind
from services.models import FollowUp, FollowUpKind
from services.rules.due import instant_of, reminder_at

AT = time(10)


def plan_once(
    *,
    unique_key: str,
    owner,
    title: str,
    day: date,
    origin_path: str,
    customer=None,
    kind: str = FollowUpKind.FOLLOW_UP,
    not_for: Collection[int] = (),
) -> FollowUp | None:
    """Plan a follow-up with its reminder; None where its cause has one already, perhaps from a beat that was quicker.

    3 queries, in the transaction and scope of the portal. `title` is in the owner's language; the people in `not_for`
    never see it.
    """
    follow_up = FollowUp(
        customer=customer,
        title=title,
        kind=kind,
        owner=owner,
        origin_path=origin_path,
        due_date=day,
        due_time=AT,
        time_zone=owner.time_zone,
        unique_key=unique_key,
        not_for=sorted(not_for),
        created_at=clock.now(),
        **instants_of(day=day, owner=owner, at=AT),
    )
    try:
        with transaction.atomic():
            follow_up.save(force_insert=True)
    except IntegrityError:
        return None
    remind(follow_up=follow_up)
    return follow_up


def instants_of(*, day: date, owner, at: time) -> dict:
    """Return when a day of the owner is due and when they are reminded. No query."""
    due_at = instant_of(day, at, owner.time_zone)
    return {
        "due_at": due_at,
        "remind_at": reminder_at(due_at, owner.time_zone, clock.now(), holidays_of(owner.country)),
    }
