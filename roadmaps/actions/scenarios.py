"""Trying out a roadmap without some cards, and taking it over as ordinary operations (4.13)."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.actions.orders import moves_to, send_moves
from roadmaps.models import Roadmap, Scenario
from roadmaps.queries.members import role_on
from roadmaps.queries.planning import planning_of
from roadmaps.queries.scenarios import scenario_page
from roadmaps.rules.envelopes import MOST_OPS


class AdoptedAlready(Exception):
    """Somebody has taken this scenario over before."""


@transaction.atomic
def try_out(*, actor, roadmap_id: int, title: str, dropped: list[str], takes_order: bool) -> Scenario:
    """Keep a scenario; nothing on the roadmap changes. 3 queries. Raises 403, 404."""
    roadmap = editable_row(Roadmap, actor, roadmap_id)
    if role_on(roadmap, actor) is None:
        raise PermissionDenied
    scenario = Scenario(customer_id=roadmap.customer_id, roadmap=roadmap, title=title, dropped=sorted(set(dropped)))
    scenario.takes_order, scenario.by, scenario.at = takes_order, actor, clock.now()
    scenario.save(force_insert=True)
    _tell(actor, "roadmap.scenario", scenario)
    return scenario


@transaction.atomic
def adopt_scenario(*, actor, scenario_id: int) -> Scenario:
    """Take the cards off and move the others, as operations of one group; each can be undone in the history.

    Raises AdoptedAlready, EditRefused, 403, 404.
    """
    page = scenario_page(actor, scenario_id)
    scenario = page.scenario
    if not page.has_right:
        raise PermissionDenied
    if not Scenario.objects.filter(pk=scenario.pk, adopted_at=None).update(adopted_at=clock.now()):
        raise AdoptedAlready
    group = uuid.uuid4()
    _drop(actor, page, group)
    if scenario.takes_order:
        planning = planning_of(actor, scenario.roadmap_id)
        found = moves_to(planning=planning, order=page.order)
        send_moves(actor=actor, roadmap_id=scenario.roadmap_id, found=found, form_key=str(group))
    _tell(actor, "roadmap.scenario_adopted", scenario)
    return scenario


def _drop(actor, page, group: uuid.UUID) -> None:
    ops = [{"id": str(uuid.uuid4()), "k": "delete", "item": str(card.item.pk)} for card in page.dropped]
    for start in range(0, len(ops), MOST_OPS):
        parts = {"epoch": None, "ops": ops[start : start + MOST_OPS], "via": "form", "group_id": group}
        answers = apply_ops(actor=actor, roadmap_id=page.scenario.roadmap_id, **parts)
        if not all(answer["ok"] for answer in answers):
            raise EditRefused(answers)


def _tell(actor, verb: str, scenario: Scenario) -> None:
    path = reverse("roadmaps:scenarios-show", args=[scenario.pk])
    record(actor=actor, verb=verb, customer_id=scenario.customer_id, label=scenario.title, path=path)
