"""Operations of the log and differences between two states, in the reader's words (4.8). What a side may not see is left out."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from roadmaps.models import Item, Operation
from roadmaps.queries.moments import Ground
from roadmaps.queries.wording import FIELD_LABELS, value_words
from roadmaps.rules.differences import Difference
from roadmaps.rules.envelopes import CARD
from roadmaps.rules.fields import POSITION
from roadmaps.rules.folding import State
from roadmaps.rules.permissions import UNSEEN_FIELDS, may_see

DEEDS = {
    "add": gettext_lazy("put it on the roadmap"),
    "move": gettext_lazy("moved it"),
    "delete": gettext_lazy("took it off"),
    "undelete": gettext_lazy("brought it back"),
    "withdraw": gettext_lazy("took a suggestion back"),
    "comment": gettext_lazy("wrote about it"),
    "resolve": gettext_lazy("closed a comment"),
    "suggest": gettext_lazy("suggested: %(field)s"),
    "accept": gettext_lazy("said yes to a suggestion: %(field)s"),
    "decline": gettext_lazy("said not now: %(field)s"),
    "set": gettext_lazy("changed: %(field)s"),
    "text": gettext_lazy("changed: %(field)s"),
}
DIFFERENCE_DEEDS = {
    "added": gettext_lazy("is new"),
    "taken_off": gettext_lazy("was taken off"),
    "moved": gettext_lazy("was moved"),
}
# Numbers of a list that no reader follows (the same cards in the same order), and short answers, which stand at their comment.
UNSPOKEN = ("rerank", "react")


@dataclass
class Change:
    """One line of a history: who did what to which card, with the value before (None where the log has none) and after."""

    seq: int
    at: datetime
    who: str
    deed: str
    item: Any
    heading: str
    before: str | None
    after: str
    why: str
    is_restore: bool


@dataclass
class Line:
    """One difference in words; `label` names the field, or is empty for a whole card."""

    item: str
    heading: str
    deed: str
    field: str
    label: str
    before: str
    after: str


def changes_of(ground: Ground, operations: list[Operation]) -> list[Change]:
    """Return the operations (with `actor` loaded) in words. 1 query, 2 where one names a person."""
    items = {operation.item_id for operation in operations if operation.item_id}
    rows = Item.objects.filter(roadmap=ground.roadmap, pk__in=items).values_list("pk", "outcome", "title")
    headings = {pk: outcome or title for pk, outcome, title in rows}
    names = _names(value for one in operations if one.field == "owner" for value in (one.before, one.after))
    words = _words(ground, names)
    return [_change(one, headings, words) for one in operations if may_see(ground.side, one.field)]


def shown(operations, side: str):
    """Leave out what is never a line of a history for this side. No query by itself."""
    operations = operations.filter(is_draft=False) if side == "customer" else operations
    return operations.exclude(kind__in=UNSPOKEN).exclude(field__in=UNSEEN_FIELDS.get(side, ()))


def _change(one: Operation, headings: dict, words: dict) -> Change:
    label = FIELD_LABELS.get(one.field, "")
    before: str | None = ""
    after = ""
    if one.kind in ("set", "move", "suggest", "text") and one.field and one.field != CARD:
        after = value_words(one.field, one.after, **words)
        before = value_words(one.field, one.before, **words) if one.kind in ("set", "move") else None
    return Change(
        seq=one.seq,
        at=one.at,
        who=one.actor.name if one.actor else _("Somebody"),
        deed=str(DEEDS.get(one.kind, one.kind)) % {"field": label},
        item=one.item_id,
        heading=headings.get(one.item_id, ""),
        before=before,
        after=after,
        why=one.body.get("reason", "") if one.kind in ("decline", "accept", "set", "move") else "",
        is_restore=one.via == "restore",
    )


def lines_of(ground: Ground, found: list[Difference], old: State, new: State) -> list[Line]:
    """Return differences in words. 1 query where one names a person."""
    names = _names(value for one in found if one.field == "owner" for value in (one.before, one.after))
    words = _words(ground, names)
    return [_line(one, old, new, words) for one in found if may_see(ground.side, one.field)]


def _line(one: Difference, old: State, new: State, words: dict) -> Line:
    card = (new if one.kind != "taken_off" else old)[one.item]
    whole = one.kind in ("added", "taken_off")
    before, after = ("", "") if whole else (value_words(one.field, value, **words) for value in (one.before, one.after))
    if one.field == POSITION and before == after:
        after = _("another place in the same lane")
    return Line(
        item=one.item,
        heading=card.value("outcome") or card.value("title"),
        deed=str(DIFFERENCE_DEEDS.get(one.kind, "")),
        field=one.field,
        label=str(FIELD_LABELS.get(one.field, "")),
        before=before,
        after=after,
    )


def _names(ids) -> dict[int, str]:
    wanted = {value for value in ids if value}
    return dict(User.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}


def _words(ground: Ground, names: dict) -> dict:
    return {"today": timezone.localdate(clock.now()), "lanes": ground.lane_titles, "names": names}
