"""What leaders write (X.5): targets, thanks, and the views of their page that they keep."""

from datetime import date
from decimal import Decimal

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse

from pmo_portal.accounts.models import Role, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import LeaderThanks, Measure, SavedView, Target

MOST_VIEWS = 12


class NameTaken(Exception):
    """A view of this name is kept already."""


class TooManyViews(Exception):
    """Twelve views are enough for one page."""


@transaction.atomic
def set_target(*, actor, measure: str, value: Decimal, due_date: date) -> Target:
    """Say what a measure should reach by a day; a later word takes the place of the earlier. 2 queries. Raises PermissionDenied."""
    if actor.role != Role.LEADER:
        raise PermissionDenied
    target = Target(measure=Measure(measure).value, value=value, due_date=due_date, set_by=actor, set_at=clock.now())
    columns = ["value", "due_date", "set_by", "set_at"]
    Target.objects.bulk_create([target], update_conflicts=True, unique_fields=["measure"], update_fields=columns)
    details = {"value": float(value), "due": due_date.isoformat()}
    record(actor=actor, verb="target.set", label=str(target.get_measure_display()), details=details)
    return target


@transaction.atomic
def drop_target(*, actor, target_id: int) -> None:
    """Take a target away. 3 queries. Raises 403, 404."""
    target = editable_row(Target, actor, target_id)
    target.delete()
    record(actor=actor, verb="target.dropped", label=str(target.get_measure_display()))


@transaction.atomic
def say_thanks(*, actor, words: str, to: User | None) -> LeaderThanks:
    """Thank one person of the PMO, or all of it (`to` None), with a notice and a mail to each. Raises PermissionDenied.

    4 queries and 3 a person.
    """
    if actor.role != Role.LEADER or (to is not None and not to.is_pmo):
        raise PermissionDenied
    thanks = LeaderThanks(sender=actor, to=to, words=words, at=clock.now())
    thanks.save(force_insert=True)
    people = [to] if to else list(User.objects.filter(role__in=[Role.STAFF, Role.LEAD], is_active=True))
    for person in people:
        _tell(thanks, person)
    record(actor=actor, verb="leader_thanks.said", label=to.name if to else "PMO")
    return thanks


def _tell(thanks: LeaderThanks, person: User) -> None:
    key = f"leader-thanks:{thanks.pk}:{person.pk}"
    path = reverse("services:leader-thanks-index")
    give_notice(user=person, unique_key=key, kind="leader_thanks", label=thanks.words[:200], path=path)
    queue_mail(
        unique_key=key,
        kind="leader_thanks",
        address=person.email,
        recipient=person,
        context={"thanks": thanks.pk},
        due_at=thanks.at,
    )


@transaction.atomic
def keep_view(*, actor, name: str, query: str) -> SavedView:
    """Keep the address of the leader's page under a name of one's own. 2 queries. Raises NameTaken, TooManyViews."""
    mine = SavedView.objects.editable_by(actor)
    if mine.count() >= MOST_VIEWS:
        raise TooManyViews
    view = SavedView(user=actor, name=name, query=query[:500])
    try:
        with transaction.atomic():
            view.save(force_insert=True)
    except IntegrityError as error:
        raise NameTaken(name) from error
    return view


@transaction.atomic
def forget_view(*, actor, view_id: int) -> None:
    """Forget a view of one's own. 2 queries. Raises 404."""
    editable_row(SavedView, actor, view_id).delete()
