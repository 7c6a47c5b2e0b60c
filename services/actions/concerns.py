"""Something bothers a customer (7.5): raised, answered by the PMO in time, and closed only by the customer's own yes."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Customer
from customers.models.owned import memberships_of
from pmo_portal.accounts.models import Role, User
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.mail import queue_mail
from services.actions.notices import give_notice
from services.models import Concern, ConcernAnswer, Feeling
from services.rules.due import answer_due


class NotAnsweredYet(Exception):
    """There is no answer that the customer could judge."""


@transaction.atomic
def raise_concern(*, actor, customer_id: int, body: str, feeling: str = Feeling.HURTS) -> Concern:
    """Keep what one of the customer's people wrote, promise an answer within a working day, and tell both sides.

    Raises PermissionDenied for anybody who does not belong to the customer, 404. 8 queries.
    """
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    if actor.sees_all_customers:
        raise PermissionDenied
    now = clock.now()
    concern = Concern(
        customer=customer,
        raised_by=actor,
        speaker=actor.name,
        body=body,
        feeling=feeling,
        owner=customer.owner,
        raised_at=now,
        answer_due_at=answer_due(now, customer.time_zone, holidays=holidays_of(customer.country)),
    )
    concern.save(force_insert=True)
    _tell(concern, customer.owner, "concern_raised")
    _write(concern, actor, "concern_heard", f"concern-heard:{concern.pk}")
    record(
        actor=actor, verb="concern.raised", customer_id=customer.pk, label=concern.customer.name, path=_path_of(concern)
    )
    return concern


@transaction.atomic
def answer_concern(*, actor, concern_id: int, seen: int, body: str) -> Concern:
    """Answer a concern, and ask whether it is better now. Raises EditClash, 403, 404. 7 queries.

    `seen` is the version that the writer read: two colleagues do not answer over each other.
    """
    concern = editable_row(Concern.objects.select_related("raised_by", "customer"), actor, concern_id)
    if not actor.is_pmo:
        raise PermissionDenied
    now = clock.now()
    values = {"answer": body, "answered_by": actor, "answered_at": now}
    if not _swap(concern, seen, values):
        raise EditClash(Concern.objects.get(pk=concern.pk), {"answer": body})
    ConcernAnswer(customer_id=concern.customer_id, concern=concern, body=body, answered_by=actor, answered_at=now).save(
        force_insert=True
    )
    if concern.raised_by is not None:
        _tell(concern, concern.raised_by, f"concern_answered:{seen}")
        _write(concern, concern.raised_by, "concern_answered", f"concern-answered:{concern.pk}:{seen}")
    record(
        actor=actor,
        verb="concern.answered",
        customer_id=concern.customer_id,
        label=concern.customer.name,
        path=_path_of(concern),
    )
    return concern


@transaction.atomic
def judge_concern(*, actor, concern_id: int, is_better: bool) -> Concern:
    """Take the customer's word: yes closes the concern; "not yet" opens it again with a new clock and tells the leads.

    Only whoever raised it, or a sponsor or editor of the customer, can say so. Raises NotAnsweredYet, 403, 404.
    A second yes changes nothing. 4 to 7 queries.
    """
    concern = visible_row(Concern.objects.select_related("customer", "owner"), actor, concern_id)
    if not may_judge(concern=concern, user=actor):
        raise PermissionDenied
    if concern.closed_at is not None:
        return concern
    if concern.answered_at is None:
        raise NotAnsweredYet
    now = clock.now()
    if is_better:
        _swap(concern, concern.version, {"closed_at": now})
    else:
        customer = concern.customer
        due = answer_due(now, customer.time_zone, holidays=holidays_of(customer.country))
        _swap(concern, concern.version, {"not_yet_at": now, "answered_at": None, "answer_due_at": due})
        leads = User.objects.filter(role=Role.LEAD, is_active=True)
        for person in {concern.owner, *leads}:
            _tell(concern, person, f"concern_not_yet:{concern.version}")
    verb = "concern.closed" if is_better else "concern.not_yet"
    record(actor=actor, verb=verb, customer_id=concern.customer_id, label=concern.customer.name, path=_path_of(concern))
    return concern


def may_judge(*, concern: Concern, user) -> bool:
    """Answer whether this person may say that it is better: the customer's own, never the PMO."""
    if user.sees_all_customers:
        return False
    return concern.raised_by_id == user.pk or any(
        row["customer"] == concern.customer_id and row["role"] in ("sponsor", "editor") for row in memberships_of(user)
    )


def _path_of(concern: Concern) -> str:
    return reverse("services:concerns-show", args=[concern.pk])


def _swap(concern: Concern, seen: int, values: dict) -> bool:
    return bool(Concern.objects.filter(pk=concern.pk, version=seen).update(**values, version=seen + 1))


def _tell(concern: Concern, person, kind: str) -> None:
    give_notice(
        user=person,
        unique_key=f"{kind}:{concern.pk}:{person.pk}",
        kind=kind.partition(":")[0],
        label=f"{concern.speaker}: {concern.body}",
        path=_path_of(concern),
        customer_id=concern.customer_id,
    )
    if kind == "concern_raised":
        _write(concern, person, kind, f"concern-raised:{concern.pk}")


def _write(concern: Concern, person, kind: str, key: str) -> None:
    queue_mail(
        unique_key=key,
        kind=kind,
        address=person.email,
        recipient=person,
        customer_id=concern.customer_id,
        context={"concern": concern.pk},
        due_at=clock.now(),
    )
