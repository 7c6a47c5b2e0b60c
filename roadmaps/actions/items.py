"""Deeds on cards through plain forms: each becomes operations, so a stale form is merged and never overwrites (4.3, 4.6)."""

import uuid
from collections.abc import Mapping

from django.db import transaction
from django.http import Http404
from django.utils.translation import gettext as _

from roadmaps.actions.operations import apply_ops
from roadmaps.models import Item, Roadmap
from roadmaps.queries.members import role_on
from roadmaps.queries.values import flags_of, items_with_pains, values_at
from roadmaps.rules.fields import POSITION, clean_value
from roadmaps.rules.permissions import allowed


class EditRefused(Exception):
    """At least one part could not be applied, so nothing was. `answers` say why."""

    def __init__(self, answers: list[dict]):
        self.answers = [answer for answer in answers if not answer["ok"]]
        super().__init__(" ".join(answer["error"] for answer in self.answers))


@transaction.atomic
def add_item(
    *, actor, roadmap_id: int, item_id: uuid.UUID, lane_id: str, values: Mapping, suggests: bool = False
) -> bool:
    """Put a card at the end of a lane, or suggest it where this person only proposes; return whether it stands there.

    With `suggests` an editor proposes it to the other side too. The card's id comes from the form, so that the same form makes one card. Raises EditRefused, 403, 404.
    """
    roadmap = Roadmap.objects.visible_to(actor).filter(pk=roadmap_id).first()
    side, role = _role(roadmap, actor)
    stands = allowed(role, side, "add") and not suggests
    parts = {"item": str(item_id), "lane": str(lane_id), "values": {k: v for k, v in values.items() if v}}
    op = {"id": _op_id(item_id, "add"), **parts}
    op |= {"k": "add"} if stands else {"k": "suggest", "field": "card"}
    _apply(actor, roadmap_id, [op])
    return stands


@transaction.atomic
def revise_item(
    *, actor, item_id: uuid.UUID, base: int, form_key: str, values: Mapping, suggests: bool = False
) -> list[dict]:
    """Apply what this person changed in a form that showed the card at operation `base`, and return the answers.

    With `suggests` everything waits for a word of the other side, also what this person may write (4.4). A field that they left alone is left alone, whatever others wrote into it. Raises EditRefused, 403, 404.
    """
    item = _item(actor, item_id)
    side, role = _role(item.roadmap, actor)
    seen = values_at(item, list(values), max(base, item.created_seq))
    ops = []
    for field, raw in values.items():
        value = clean_value(field, raw)
        if value == seen[field]:
            continue
        may_write = not suggests and allowed(role, side, "set", field, flags_of(item, field), value)
        kind = "set" if may_write else "suggest"
        op_id = _op_id(form_key, f"{item_id}:{field}:{value!r}")
        ops.append({"id": op_id, "k": kind, "item": str(item_id), "field": field, "base": base, "value": value})
    return _apply(actor, item.roadmap_id, ops) if ops else []


@transaction.atomic
def shift_item(*, actor, item_id: uuid.UUID, to: str, form_key: str, reason: str = "") -> list[dict]:
    """Move a card "up", "down" or to the end of lane "lane:<id>", and return the answers. Raises EditRefused, 403, 404."""
    item = _item(actor, item_id)
    side, role = _role(item.roadmap, actor)
    op = {"id": _op_id(form_key, f"{item_id}:{to}"), "item": str(item_id), **_destination(actor, item, to)}
    op["reason"] = reason
    if allowed(role, side, "move", POSITION, flags_of(item)):
        op["k"] = "move"
    else:
        op |= {"k": "suggest", "field": POSITION}
    return _apply(actor, item.roadmap_id, [op])


def _destination(actor, item: Item, to: str) -> dict:
    if to.startswith("lane:"):
        return {"lane": to.removeprefix("lane:")}
    place = {"lane": str(item.lane_id)}
    others = Item.objects.visible_to(actor).filter(lane=item.lane_id, deleted_seq__isnull=True).exclude(pk=item.pk)
    if to == "up":
        found = others.filter(rank__lt=item.rank).order_by("-rank").first()
        return place | ({"before": str(found.pk)} if found else {"before": _first(others)})
    if to == "down":
        found = others.filter(rank__gt=item.rank).order_by("rank").first()
        return place | ({"after": str(found.pk)} if found else {})
    raise EditRefused([{"ok": False, "error": _("Choose where the card goes.")}])


def _first(others) -> str | None:
    found = others.order_by("rank").first()
    return str(found.pk) if found else None


@transaction.atomic
def take_off_item(*, actor, item_id: uuid.UUID) -> Item:
    """Take a card off the roadmap, from where it can be brought back. Raises EditRefused, 403, 404."""
    return _simple(actor, item_id, "delete")


@transaction.atomic
def bring_back_item(*, actor, item_id: uuid.UUID) -> Item:
    """Bring a card back that was taken off. Raises EditRefused, 403, 404."""
    return _simple(actor, item_id, "undelete")


def _simple(actor, item_id: uuid.UUID, kind: str) -> Item:
    item = _item(actor, item_id)
    _apply(actor, item.roadmap_id, [{"id": str(uuid.uuid4()), "k": kind, "item": str(item_id)}])
    return item


def _item(actor, item_id: uuid.UUID) -> Item:
    item = items_with_pains(actor).select_related("roadmap", "owner").filter(pk=item_id).first()
    if item is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return item


def _role(roadmap: Roadmap | None, actor) -> tuple[str, str]:
    here = role_on(roadmap, actor) if roadmap else None
    if here is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return here


def _op_id(key: object, deed: str) -> str:
    """The same form posted again is the same operation; the same form with other words is another one."""
    return str(uuid.uuid5(uuid.UUID(str(key)), deed))


def _apply(actor, roadmap_id: int, ops: list[dict]) -> list[dict]:
    with transaction.atomic():
        answers = apply_ops(actor=actor, roadmap_id=roadmap_id, epoch=None, ops=ops, via="form")
        if not all(answer["ok"] for answer in answers):
            raise EditRefused(answers)
    return answers
