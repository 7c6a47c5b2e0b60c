"""Where a card goes in its lane: ranks are made here only, under the roadmap's lock (COEDIT.md, "Order")."""

import uuid

from django.db import connection

from roadmaps.actions.batches import Batch
from roadmaps.actions.gate import ask_for_room
from roadmaps.models import Item, Lane
from roadmaps.queries.values import value_of, written_at
from roadmaps.rules.fields import POSITION
from roadmaps.rules.rank import between, needs_spreading, spread


def rank_for(*, lane: Lane, after: str | None, before: str | None, moving: uuid.UUID) -> str:
    """Return a rank behind `after`, else in front of `before`, else at the end of the lane. 1 query.

    Cards that were taken off keep their rank, so they count as neighbours; an anchor that left the lane does not.
    """
    rows = Item.objects.filter(lane=lane).exclude(pk=moving).order_by("rank").values_list("pk", "rank")
    places = {str(pk): at for at, (pk, _) in enumerate(rows)}
    ranks = [rank for _, rank in rows]
    if after in places:
        at = places[after] + 1
    elif before in places:
        at = places[before]
    else:
        at = len(ranks)
    return between(ranks[at - 1] if at else None, ranks[at] if at < len(ranks) else None)


def write_place(*, batch: Batch, op_id: uuid.UUID, item: Item, place: dict, body: dict, via: str = "") -> None:
    """Move a card, and spread its lane anew where the rank has grown too long. 4 queries, 7 when it spreads."""
    lane = batch.lane(place["lane"])
    if lane.pk != item.lane_id:
        ask_for_room(batch=batch, lane=lane, kind=item.kind)
    before, replaced = value_of(item, POSITION), written_at(item, POSITION)
    item.lane, item.rank = (
        lane,
        rank_for(lane=lane, after=place["after"], before=place["before"], moving=item.pk),
    )
    item.field_seq = {**item.field_seq, POSITION: batch.next_seq}
    item.save(update_fields=["lane", "rank", "field_seq"])
    parts = {"body": body, "before": before, "after": value_of(item, POSITION), "base_seq": replaced}
    batch.log(op_id, "move", item_id=item.pk, field=POSITION, via=via or batch.via, **parts)
    spread_if_long(batch=batch, lane=lane, rank=item.rank)


def spread_if_long(*, batch: Batch, lane: Lane, rank: str) -> None:
    """Give a lane short ranks again, as one operation of its own, when `rank` is longer than it should be. 3 queries."""
    if not needs_spreading(rank):
        return
    items = list(Item.objects.filter(lane=lane).order_by("rank").values_list("pk", flat=True))
    ranks = spread(len(items))
    with connection.cursor() as cursor:
        # "~" sorts behind every digit: no rank of the first statement can meet one of the second.
        cursor.execute("UPDATE roadmaps_item SET rank = '~' || rank WHERE lane_id = %s", [lane.pk])
        cursor.execute(
            "UPDATE roadmaps_item SET rank = fresh.rank FROM unnest(%s::uuid[], %s::text[]) AS fresh (id, rank)"
            " WHERE roadmaps_item.id = fresh.id",
            [items, ranks],
        )
    after = {"lane": str(lane.pk), "ranks": {str(pk): fresh for pk, fresh in zip(items, ranks, strict=True)}}
    batch.log(uuid.uuid4(), "rerank", field=POSITION, after=after)
