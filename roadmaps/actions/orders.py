"""Taking the proposed order (4.2): ordinary moves of one group, so history and undo know each of them."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from customers.rules.breathing import may_enter_now
from pmo_portal.activity.actions.entries import record
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.queries.planning import Planning
from roadmaps.queries.plans import plan_page
from roadmaps.rules.envelopes import MOST_OPS
from roadmaps.rules.taking import Move, filled, moves


@transaction.atomic
def take_order(*, actor, roadmap_id: int, method: str, seen: list[str], form_key: str) -> int:
    """Move the open cards into the proposed order and return how many moved. Lanes keep their number of open cards.

    `seen` is the order that the person read: where the roadmap has changed meanwhile so that another one would be
    proposed, nothing is done. While room is short, new skills wait behind reliefs for "Now". Raises EditRefused, 403, 404.
    """
    page = plan_page(actor, roadmap_id, method)
    if not page.planning.may_order:
        raise PermissionDenied
    if seen != page.order:
        raise OrderChanged
    found = moves_to(planning=page.planning, order=page.order)
    send_moves(actor=actor, roadmap_id=roadmap_id, found=found, form_key=form_key)
    if found:
        roadmap = page.planning.board.roadmap
        path = reverse("roadmaps:plans-show", args=[roadmap.pk])
        details = {"moved": len(found), "hours": round(page.avoided)}
        record(actor=actor, verb="roadmap.order_taken", customer_id=roadmap.customer_id, path=path, details=details)
    return len(found)


class OrderChanged(Exception):
    """Somebody changed the roadmap after this order was read."""


def moves_to(*, planning: Planning, order: list[str]) -> list[Move]:
    """Return the moves into an order: released cards stay where they are, the open ones are poured into the lanes. No query."""
    cards = {str(card.item.pk): card for card in planning.cards}
    lanes = [(str(view.lane.pk), sum(card.is_open for card in view.cards)) for view in planning.board.lanes]
    kinds = {str(view.lane.pk): view.lane.kind for view in planning.board.lanes}

    def may_enter(key: str, lane: str) -> bool:
        item = cards[key].item
        stays = str(item.lane_id) == lane
        return stays or kinds[lane] != "now" or may_enter_now(kind=item.kind, room=planning.room)

    wanted = filled(lanes, order, may_enter)
    now = {
        str(view.lane.pk): [str(card.item.pk) for card in view.cards if card.is_open] for view in planning.board.lanes
    }
    return moves(now, wanted)


def send_moves(*, actor, roadmap_id: int, found: list[Move], form_key: str) -> None:
    """Send moves as operations of one group, as many at a time as a post may carry. Raises EditRefused, 403, 404."""
    group = uuid.UUID(form_key)
    ops = [
        {
            "id": str(uuid.uuid5(group, f"order:{place}:{move.card}")),
            "k": "move",
            "item": move.card,
            "lane": move.lane,
            "after": move.after,
            "before": move.before,
        }
        for place, move in enumerate(found)
    ]
    for start in range(0, len(ops), MOST_OPS):
        some = ops[start : start + MOST_OPS]
        answers = apply_ops(actor=actor, roadmap_id=roadmap_id, epoch=None, ops=some, via="form", group_id=group)
        if not all(answer["ok"] for answer in answers):
            raise EditRefused(answers)
