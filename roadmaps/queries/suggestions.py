"""What waits for a word on a roadmap: open suggestions in plain words, and what this reader may do about each."""

import uuid
from dataclasses import dataclass

from django.utils import timezone

from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from pmo_portal.core.prepared import prepared
from roadmaps.models import Item, Lane, Roadmap, Suggestion
from roadmaps.queries.members import role_on
from roadmaps.queries.values import flags_of, value_of
from roadmaps.queries.wording import FIELD_LABELS, value_words
from roadmaps.rules import permissions
from roadmaps.rules.envelopes import CARD


@dataclass
class WaitingWord:
    """One open suggestion: `now` is what stands there, `proposed` what would; `lane_id` only for a whole new card."""

    suggestion: Suggestion
    label: str
    heading: str
    now: str
    proposed: str
    lane_id: object
    may_accept: bool
    may_decline: bool
    is_own: bool


def waiting_words(
    user, roadmap: Roadmap, *, lanes: list[Lane], items: list[Item], only_item: bool = False
) -> list[WaitingWord]:
    """Return the open suggestions about these cards and (without `only_item`) for new ones, oldest first.

    1 query, 2 where one names a person.
    """
    suggestions = _open_suggestions.rows(user, roadmap=roadmap.pk)
    known = {item.pk: item for item in items}
    people = {row.value for row in suggestions if row.field == "owner" and row.value}
    names = dict(User.objects.filter(pk__in=people).values_list("pk", "name")) if people else {}
    names |= {item.owner_id: item.owner.name for item in items if item.owner}
    words = {
        "today": timezone.localdate(clock.now()),
        "lanes": {str(lane.pk): lane.title or lane.get_kind_display() for lane in lanes},
        "names": names,
    }
    side, role = role_on(roadmap, user) or ("leader", "viewer")
    return [
        _waiting(row, known.get(row.item_id), words, user, side, role)
        for row in suggestions
        if row.item_id in known or (row.field == CARD and not only_item)
    ]


@prepared
def _open_suggestions(reader, roadmap):
    rows = Suggestion.objects.visible_to(reader).filter(roadmap_id=roadmap, state="open").select_related("by")
    return rows.order_by("made_at", "pk")


def _waiting(row: Suggestion, item: Item | None, words: dict, user, side: str, role: str) -> WaitingWord:
    field = "title" if row.field == CARD else row.field
    flags = set(flags_of(item, row.field)) if item else set()
    if item and item.deleted_seq is not None:
        flags.add(permissions.DELETED)
    if row.side == side:
        flags.add(permissions.OWN_SIDE)
    if row.reason != "proposed":
        flags.add(permissions.CONFLICT)
    may = {kind: permissions.allowed(role, side, kind, field, frozenset(flags), row.value) for kind in _DECISIONS}
    return WaitingWord(
        suggestion=row,
        label=str(FIELD_LABELS[row.field]),
        heading=(item.outcome or item.title) if item else "",
        now="" if item is None else value_words(row.field, value_of(item, row.field), **words),
        proposed=value_words(row.field, row.value, **words),
        lane_id=_lane_of(row),
        may_accept=may["accept"],
        may_decline=may["decline"],
        is_own=row.by_id == user.pk,
    )


_DECISIONS = ("accept", "decline")


def _lane_of(row: Suggestion):
    return uuid.UUID(row.value["place"]["lane"]) if row.field == CARD else None
