"""Something bothers a customer (7.5): raised, answered by the PMO in time, and closed only by the customer's own yes."""

from collections.abc import Collection

from django.core.exceptions import PermissionDenied
from django.db import transaction

from customers.models import Customer
from customers.models.owned import memberships_of
from pmo_portal.accounts.models import Role, User
from pmo_portal.core import clock
from pmo_portal.core.editing import EditClash
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.rows import editable_row, visible_row
from services.actions.concern_post import CasePost
from services.actions.plan_steps import drop_steps
from services.models import Concern, ConcernAnswer, Escalation, EscalationStep, Feeling
from services.queries.colleagues import colleagues
from services.rules.recovery import clock_of, named_in


class NotAnsweredYet(Exception):
    """There is no answer that the customer could judge."""


class NobodyIsLeft(Exception):
    """A concern that names everybody at the PMO would be read by nobody."""


@transaction.atomic
def raise_concern(
    *,
    actor,
    customer_id: int,
    body: str,
    feeling: str = Feeling.HURTS,
    about: Collection[int] = (),
    may_read_it: bool = False,
) -> Concern:
    """Keep what one of the customer's people wrote, promise an answer within a working day, and tell both sides.

    `about` are ids of people of the PMO; they, and whom the words name, do not see it unless `may_read_it`; praise is
    for everybody. Raises NobodyIsLeft, PermissionDenied for anybody who does not belong to the customer, 404. 10 queries.
    """
    customer = visible_row(Customer.objects.select_related("owner"), actor, customer_id)
    if actor.sees_all_customers:
        raise PermissionDenied
    staff = colleagues()
    named = set() if may_read_it or feeling == Feeling.WORKS else set(about) | named_in(body, staff)
    concern = Concern(
        customer=customer, raised_by=actor, speaker=actor.name, body=body, feeling=feeling,
        owner=owner_without(owner=customer.owner, named=named), not_for=sorted(named & staff.keys()), **fresh_clock(customer=customer),
    )  # fmt: skip
    open_case(concern=concern, actor=actor)
    return concern


def open_case(*, concern: Concern, actor) -> None:
    """Write a new case, and tell both sides. 6 queries."""
    concern.save(force_insert=True)
    CasePost(concern).tell(concern.owner, "concern_raised")
    CasePost(concern).write(concern.owner, "concern_raised", f"concern-raised:{concern.pk}")
    CasePost(concern).write_to_speaker("concern_heard", f"concern-heard:{concern.pk}")
    CasePost(concern).note(actor, "concern.raised")


def owner_without(*, owner: User, named: Collection[int]) -> User:
    """Return who takes care of it: the partner; if it is about them a head of the PMO, or else any colleague.

    Raises NobodyIsLeft. At most 1 query.
    """
    if owner.pk not in named:
        return owner
    rest = User.objects.filter(role__in=[Role.LEAD, Role.STAFF], is_active=True).exclude(pk__in=named)
    found = sorted(rest, key=lambda person: (person.role != Role.LEAD, person.pk))
    if not found:
        raise NobodyIsLeft
    return found[0]


def fresh_clock(*, customer: Customer) -> dict:
    """Return the moments of a round that begins now, in working hours and holidays of the customer's place. No query."""
    now = clock.now()
    limits = clock_of(now, customer.time_zone, holidays_of(customer.country))
    return {
        "raised_at": now,
        "answer_due_at": limits.hear_by,
        "talk_due_at": limits.talk_by,
        "plan_due_at": limits.plan_by,
        "recheck_at": limits.recheck_at,
    }


@transaction.atomic
def answer_concern(*, actor, concern_id: int, seen: int, body: str) -> Concern:
    """Answer a concern, and ask whether it is better now. Raises EditClash, 403, 404. 7 queries.

    `seen` is the version that the writer read: two colleagues do not answer over each other.
    """
    concern = editable_row(Concern.objects.select_related("raised_by", "contact", "customer"), actor, concern_id)
    if not actor.is_pmo:
        raise PermissionDenied
    now = clock.now()
    values = {"answer": body, "answered_by": actor, "answered_at": now}
    if not _swap(concern, seen, values):
        raise EditClash(Concern.objects.get(pk=concern.pk), {"answer": body})
    ConcernAnswer(customer_id=concern.customer_id, concern=concern, body=body, answered_by=actor, answered_at=now).save(
        force_insert=True
    )
    CasePost(concern).tell(concern.raised_by, f"concern_answered:{seen}")
    CasePost(concern).write_to_speaker("concern_answered", f"concern-answered:{concern.pk}:{seen}")
    CasePost(concern).note(actor, "concern.answered")
    return concern


@transaction.atomic
def judge_concern(*, actor, concern_id: int, is_better: bool) -> Concern:
    """Take the customer's word: yes closes the concern; "not yet" opens it again with a new clock and tells the leads.

    Only whoever raised it, or a sponsor or editor of the customer, can say so. Raises NotAnsweredYet, 403, 404.
    A second yes changes nothing. 4 to 7 queries.
    """
    rows = Concern.objects.select_related("customer", "owner", "raised_by", "contact")
    concern = visible_row(rows, actor, concern_id)
    if not may_judge(concern=concern, user=actor):
        raise PermissionDenied
    if concern.closed_at is None and not concern.awaits_verdict:
        raise NotAnsweredYet
    take_word(concern=concern, actor=actor, is_better=is_better)
    return concern


def take_word(*, concern: Concern, actor, is_better: bool) -> bool:
    """Close the case, or begin its next round and tell the heads of the PMO; return whether anything changed. 1 to 9 queries.

    Whoever calls it knows that these are the customer's own words.
    """
    if is_better and concern.closed_at is not None:
        return False
    values = {"closed_at": clock.now()} if is_better else _next_round(concern)
    if not _swap(concern, concern.version, values):
        return False
    drop_steps(concern=concern)
    if not is_better:
        _escalate_not_yet(concern)
    CasePost(concern).note(actor, "concern.closed" if is_better else "concern.not_yet")
    return True


def _next_round(concern: Concern) -> dict:
    """Return the values with which the clock starts anew; the plan's words stay, the agreements to it do not."""
    moments = fresh_clock(customer=concern.customer)
    names = ("seen", "talked", "pmo_agreed", "customer_agreed")
    undone = {f"{name}_{what}": None for name in names for what in ("at", "by")}
    undone |= {"answered_at": None, "planned_at": None, "rechecked_at": None, "closed_at": None}
    return {"not_yet_at": moments.pop("raised_at"), **moments, **undone, "round": concern.round + 1}


def _escalate_not_yet(concern: Concern) -> None:
    row = Escalation(customer_id=concern.customer_id, concern=concern, round=concern.round, step=EscalationStep.NOT_YET)
    row.at = clock.now()
    Escalation.objects.bulk_create([row], ignore_conflicts=True)
    key = f"concern-late:{concern.pk}:{concern.round}:not_yet"
    for person in {concern.owner, *CasePost(concern).heads()}:
        CasePost(concern).tell(person, f"concern_not_yet:{concern.version}")
        CasePost(concern).write(person, "concern_late", f"{key}:{person.pk}", step="not_yet", round=concern.round)


def may_judge(*, concern: Concern, user) -> bool:
    """Answer whether this person may say that it is better: the customer's own, never the PMO."""
    if user.sees_all_customers:
        return False
    return concern.raised_by_id == user.pk or any(
        row["customer"] == concern.customer_id and row["role"] in ("sponsor", "editor") for row in memberships_of(user)
    )


def _swap(concern: Concern, seen: int, values: dict) -> bool:
    return bool(Concern.objects.filter(pk=concern.pk, version=seen).update(**values, version=seen + 1))
