"""Keeping the rhythm of contact (X.2): "time to talk" and "look back" become follow-ups of the customer's owner, each once.

Beat wakes it every ten minutes. A key names each round, so that two beats do no harm; a real contact closes the round.
"""

from collections.abc import Iterator
from datetime import date, datetime

from django.conf import settings
from django.db.models import F
from django.urls import reverse
from django.utils import translation
from django.utils.module_loading import import_string
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.scoping import system_scope
from services.actions.follow_ups import forget_reminders, remind
from services.actions.own_follow_ups import instants_of, plan_once
from services.models import FollowUp, FollowUpKind, FollowUpState
from services.queries.rhythms import CONTACT, REVIEW, Rhythm, rhythms
from services.rules.due import local_parts
from services.rules.rhythm import (
    CONTACT_AHEAD_DAYS,
    REVIEW_AHEAD_DAYS,
    contact_due_on,
    is_tight,
    planned_day,
    review_due_on,
)


def keep_rhythms() -> int:
    """Plan what is due soon with every active customer, close what a real contact has settled; return how many changed.

    4 queries for all, and a transaction of up to 6 for each customer with something to do.
    """
    now = clock.now()
    with system_scope():
        found = rhythms(Customer.objects.active())
        scores = import_string(settings.HEALTH_SCORES)([rhythm.customer.pk for rhythm in found], now)
        todo = [rhythm.customer.pk for rhythm in found if any(_deeds(rhythm, scores[rhythm.customer.pk], now))]
    return sum(keep_rhythm(customer_id=pk, health=scores[pk]) for pk in todo)


def keep_rhythm(*, customer_id: int, health: float | None) -> bool:
    """Do for one customer what its rhythm asks for; False where another is at it or nothing is to do. 4 to 10 queries.

    `health` is 0-100, None where it is not known.
    """
    with system_scope():
        locked = Customer.objects.active().filter(pk=customer_id).select_for_update(skip_locked=True, of=("self",))
        found = rhythms(locked)
        deeds = list(_deeds(found[0], health, clock.now())) if found else []
        for deed, values in deeds:
            deed(**values)
        return bool(deeds)


def _deeds(rhythm: Rhythm, health: float | None, now: datetime) -> Iterator[tuple]:
    """Yield (function, its arguments) of what there is to do now. No query but those of the functions."""
    yield from _contact_deeds(rhythm, health, now)
    yield from _review_deeds(rhythm, now)


def _contact_deeds(rhythm: Rhythm, health: float | None, now: datetime) -> Iterator[tuple]:
    customer, owner = rhythm.customer, rhythm.customer.owner
    usual = f"{CONTACT}:{customer.pk}:{int(rhythm.last_contact.timestamp())}"
    key = f"{usual}:tight" if is_tight(health) else usual
    for other, follow_up in rhythm.open_ones.items():
        if other.startswith(f"{CONTACT}:") and other not in (usual, f"{usual}:tight"):
            yield _settle, {"follow_up": follow_up, "at": rhythm.last_contact}
    holidays, today = holidays_of(owner.country), local_parts(now, owner.time_zone)[0]
    last = local_parts(rhythm.last_contact, owner.time_zone)[0]
    day = planned_day(contact_due_on(last, customer.tier, health, holidays), today, CONTACT_AHEAD_DAYS, holidays)
    is_known = key in rhythm.known or f"{usual}:tight" in rhythm.known
    if day is None or is_known:
        return
    if usual in rhythm.open_ones:
        yield _bring_forward, {"follow_up": rhythm.open_ones[usual], "key": key, "day": day}
    elif usual not in rhythm.known:
        with translation.override(owner.language):
            title = _("Talk to %(name)s") % {"name": customer.name}
        yield _plan, {"customer": customer, "key": key, "title": title, "day": day}


def _review_deeds(rhythm: Rhythm, now: datetime) -> Iterator[tuple]:
    customer, owner = rhythm.customer, rhythm.customer.owner
    holidays, today = holidays_of(owner.country), local_parts(now, owner.time_zone)[0]
    first = customer.since_date or local_parts(customer.created_at, owner.time_zone)[0]
    last = local_parts(rhythm.last_review, owner.time_zone)[0] if rhythm.last_review else None
    due = review_due_on(first, last, customer.tier, today, holidays)
    day = planned_day(due, today, REVIEW_AHEAD_DAYS, holidays)
    key = f"{REVIEW}:{customer.pk}:{due.isoformat()}"
    if day is None or key in rhythm.known or any(one.startswith(f"{REVIEW}:") for one in rhythm.open_ones):
        return
    with translation.override(owner.language):
        title = _("Look back with %(name)s: promised, delivered, felt") % {"name": customer.name}
    yield _plan, {"customer": customer, "key": key, "title": title, "day": day}


def _plan(*, customer: Customer, key: str, title: str, day: date) -> None:
    path = reverse("customers:customers-show", args=[customer.pk])
    follow_up = plan_once(
        unique_key=key,
        owner=customer.owner,
        title=title,
        day=day,
        origin_path=path,
        customer=customer,
        kind=FollowUpKind.RHYTHM,
    )
    if follow_up:
        _note("follow_up.due_by_rhythm", follow_up)


def _bring_forward(*, follow_up: FollowUp, key: str, day: date) -> None:
    """Health has fallen: the same follow-up comes earlier, once a round. Whoever put it off later keeps their day then."""
    values = {"unique_key": key}
    if day < follow_up.due_date:
        values |= {"due_date": day, **instants_of(day=day, owner=follow_up.owner, at=follow_up.due_time)}
    FollowUp.objects.filter(pk=follow_up.pk, version=follow_up.version).update(**values, version=F("version") + 1)
    if day < follow_up.due_date:
        follow_up.refresh_from_db()
        forget_reminders(follow_up=follow_up)
        remind(follow_up=follow_up)
        _note("follow_up.brought_forward", follow_up)


def _settle(*, follow_up: FollowUp, at: datetime) -> None:
    """A real contact has done what it reminded of."""
    open_one = FollowUp.objects.filter(pk=follow_up.pk, state=FollowUpState.OPEN)
    if open_one.update(state=FollowUpState.DONE, done_at=at, version=F("version") + 1):
        forget_reminders(follow_up=follow_up)
        _note("follow_up.settled", follow_up)


def _note(verb: str, follow_up: FollowUp) -> None:
    path = reverse("services:follow-ups-show", args=[follow_up.pk])
    record(actor=None, verb=verb, customer_id=follow_up.customer_id, label=follow_up.title, path=path, team_only=True)
