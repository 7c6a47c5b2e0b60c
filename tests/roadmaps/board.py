"""A roadmap with cards for tests of practice 4, and short ways to send operations to it."""

import uuid
from contextlib import nullcontext
from unittest.mock import patch

from roadmaps.actions.operations import apply_ops
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.models import Item, Lane, Roadmap


def roadmap_of(people, customer=None) -> Roadmap:
    return open_roadmap(actor=people.staff, customer_id=(customer or people.larkfield).pk)


def lanes_of(roadmap) -> dict[str, Lane]:
    return {lane.kind: lane for lane in Lane.objects.filter(roadmap=roadmap)}


def op(kind: str, **parts) -> dict:
    """Return one operation as it travels; ids may be UUIDs, an item or a lane may be rows."""
    raw = {"id": str(uuid.uuid4()), "k": kind, **parts}
    return {key: _plain(value) for key, value in raw.items()}


def _plain(value):
    if isinstance(value, Item | Lane):
        return str(value.pk)
    return str(value) if isinstance(value, uuid.UUID) else value


def send(person, roadmap, *ops, epoch=None, via="live") -> list[dict]:
    return apply_ops(actor=person, roadmap_id=roadmap.pk, epoch=epoch, ops=list(ops), via=via)


def send_one(person, roadmap, kind: str, **parts) -> dict:
    return send(person, roadmap, op(kind, **parts))[0]


def add_card(people, roadmap, title="One list of open claims", lane="now", by=None, draft=False, **values) -> Item:
    """Put a card at the end of a lane and return it: one that the customer sees, unless `draft` leaves that to its outcome."""
    identity = uuid.uuid4()
    where = lanes_of(roadmap)[lane]
    values = {"title": title, **values}
    with nullcontext() if draft else patch("roadmaps.actions.kinds.says_outcome", return_value=True):
        answer = send_one(by or people.staff, roadmap, "add", item=identity, lane=where, values=values)
    assert answer["ok"], answer
    return Item.objects.get(pk=identity)


def fresh(row):
    row.refresh_from_db()
    return row
