"""Tying goals of the company, priorities of a customer and cards of its roadmap together (6.10)."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.models import Fact
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Goal, GoalTie, Item, PriorityTie


@transaction.atomic
def add_goal(*, actor, title: str) -> Goal:
    """Write down a goal of the company; one that was retired comes back. Raises PermissionDenied for anybody but a lead."""
    if actor.role != "lead":
        raise PermissionDenied
    goal, _new = Goal.objects.update_or_create(
        title=title, defaults={"retired_at": None}, create_defaults={"title": title, "created_at": clock.now()}
    )
    record(actor=actor, verb="roadmap.goals", label=title, team_only=True)
    return goal


@transaction.atomic
def retire_goal(*, actor, goal_id: int) -> None:
    """Take a goal off the list; its ties stay in the history. Raises PermissionDenied for anybody but a lead."""
    if actor.role != "lead":
        raise PermissionDenied
    Goal.objects.filter(pk=goal_id, retired_at__isnull=True).update(retired_at=clock.now())


@transaction.atomic
def tie_goal(*, actor, fact_id: int, goal_id: int, is_tied: bool = True) -> None:
    """Say that a priority of a customer serves a goal, or does not any more. 4 queries. Raises 403, 404."""
    fact = editable_row(Fact.objects.filter(topic="priorities", retired_at__isnull=True), actor, fact_id)
    goal = Goal.objects.filter(pk=goal_id, retired_at__isnull=True).first()
    if goal is None:
        return
    if is_tied:
        tie = GoalTie(customer_id=fact.customer_id, goal=goal, fact=fact, by=actor, at=clock.now())
        GoalTie.objects.bulk_create([tie], ignore_conflicts=True)
    else:
        GoalTie.objects.filter(goal=goal, fact=fact).delete()
    _note(actor, fact, goal.title)


@transaction.atomic
def tie_priority(*, actor, item_id, fact_id: int, is_tied: bool = True) -> None:
    """Say that a card serves a priority of its customer, or does not any more. 4 queries. Raises 403, 404."""
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    facts = Fact.objects.filter(topic="priorities", retired_at__isnull=True, customer_id=item.customer_id)
    fact = editable_row(facts, actor, fact_id)
    if is_tied:
        tie = PriorityTie(customer_id=fact.customer_id, item=item, fact=fact, by=actor, at=clock.now())
        PriorityTie.objects.bulk_create([tie], ignore_conflicts=True)
    else:
        PriorityTie.objects.filter(item=item, fact=fact).delete()
    _note(actor, fact, item.title or item.outcome)


def _note(actor, fact: Fact, label: str) -> None:
    path = reverse("roadmaps:goals-index", args=[fact.customer_id])
    record(actor=actor, verb="roadmap.goals", customer_id=fact.customer_id, label=label, path=path)
