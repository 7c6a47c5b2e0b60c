"""The plan of a recovery case (7.6): both sides write it, both agree to it by name; a change takes the agreements back."""

from django.db import transaction

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.text_merge import merged
from services.actions.concern_post import CasePost
from services.actions.plan_steps import drop_steps, plan_steps_of
from services.actions.recoveries import for_both
from services.models import Concern, ConcernPlan

LONGEST_PLAN = 6000


class PlanChanged(Exception):
    """Somebody changed the plan between the reading and the agreeing; nothing was agreed."""


class PlanTooLong(Exception):
    """Both changes together do not fit; nothing was written."""


class CaseIsClosed(Exception):
    """The customer has said that it is good: there is nothing to plan."""


@transaction.atomic
def write_plan(*, actor, concern_id: int, seen: int, text: str) -> Concern:
    """Change the plan; what somebody else wrote since version `seen` stays in it. 5 queries.

    Raises PlanTooLong, CaseIsClosed, 403, 404.
    """
    concern = _locked(actor, concern_id)
    base = (
        ""
        if seen == 0
        else ConcernPlan.objects.filter(concern=concern, version=seen).values_list("text", flat=True).first()
    )
    words = text if base is None else merged(base, concern.plan, text)
    if words == concern.plan:
        return concern
    if len(words) > LONGEST_PLAN:
        raise PlanTooLong
    now, version = clock.now(), concern.plan_version + 1
    ConcernPlan(customer_id=concern.customer_id, concern=concern, version=version, text=words, by=actor, at=now).save(
        force_insert=True
    )
    undone = {f"{side}_agreed_{what}": None for side in ("pmo", "customer") for what in ("at", "by")}
    _change(concern, plan=words, plan_version=version, planned_at=None, **undone)
    drop_steps(concern=concern)
    CasePost(concern).note(actor, "concern.planned", version=version)
    return concern


@transaction.atomic
def agree_to_plan(*, actor, concern_id: int, seen: int) -> Concern:
    """Agree by name to the plan exactly as it was read (version `seen`); the other side hears of it. 5 to 8 queries.

    Once both have agreed the plan stands, its steps remind whoever looks after it, and the customer is asked in the end. Raises PlanChanged, CaseIsClosed, 403, 404.
    """
    concern = _locked(actor, concern_id)
    if not concern.plan or concern.plan_version != seen:
        raise PlanChanged
    side = "pmo" if actor.is_pmo else "customer"
    if getattr(concern, f"{side}_agreed_at"):
        return concern
    now = clock.now()
    _change(concern, **{f"{side}_agreed_at": now, f"{side}_agreed_by": actor})
    if concern.pmo_agreed_at and concern.customer_agreed_at:
        _change(concern, planned_at=now)
        plan_steps_of(concern=concern)
    _tell_other_side(concern, side)
    CasePost(concern).note(actor, "concern.agreed", version=seen)
    return concern


def _locked(actor, concern_id: int) -> Concern:
    """Load the case for somebody of either side, and let two changes of its plan wait for each other. 2 queries."""
    concern = for_both(actor=actor, concern_id=concern_id)
    fresh = Concern.objects.select_for_update().get(pk=concern.pk)
    if fresh.closed_at is not None:
        raise CaseIsClosed
    fresh.customer, fresh.owner = concern.customer, concern.owner
    fresh.raised_by, fresh.contact = concern.raised_by, concern.contact
    return fresh


def _change(concern: Concern, **values) -> None:
    for name, value in values.items():
        setattr(concern, name, value)
    concern.save(update_fields=list(values))


def _tell_other_side(concern: Concern, side: str) -> None:
    """Tell the other side that the plan stands, or that it waits for their word."""
    key = f"{concern.pk}:{concern.plan_version}:{side}:{concern.round}"
    if side == "pmo":
        CasePost(concern).tell(concern.raised_by, f"concern_plan:{key}")
        CasePost(concern).write_to_speaker("concern_plan", f"concern-plan:{key}", version=concern.plan_version)
        return
    person = User.objects.filter(pk=concern.pmo_agreed_by_id).first() or concern.owner
    CasePost(concern).tell(person, f"concern_plan:{key}")
    CasePost(concern).write(person, "concern_plan", f"concern-plan:{key}", version=concern.plan_version)
