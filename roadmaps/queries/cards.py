"""One card on its own page: the thread it hangs on, what waits for a word, and what changed (4.8 in short)."""

from dataclasses import dataclass

from django.core.exceptions import PermissionDenied

from customers.models import Customer
from roadmaps.models import Lane, Operation, Roadmap
from roadmaps.queries.boards import Card, card_of
from roadmaps.queries.suggestions import WaitingWord, waiting_words
from roadmaps.queries.wording import FIELD_LABELS
from roadmaps.rules.permissions import allowed

SHOWN_CHANGES = 20
# What is said stands beside the changes, with its words.
TALK = ("comment", "resolve", "react")


@dataclass
class CardPage:
    """`seq` is the operation that the card was read at; `changes` are operations, newest first, each with `label`."""

    card: Card
    roadmap: Roadmap
    customer: Customer
    side: str
    role: str
    seq: int
    lanes: list[Lane]
    waiting: list[WaitingWord]
    changes: list[Operation]
    may_suggest: bool
    may_restore: bool


def card_page(user, item_id, *, to_write: bool = False) -> CardPage:
    """Return one card for this reader. 6 queries, 7 where a suggestion names a person.

    Raises 404; with `to_write` also 403 for people who may neither write nor suggest.
    """
    card, roadmap, side, role = card_of(user, item_id)
    item, living = card.item, card.item.deleted_seq is None
    may_suggest = living and allowed(role, side, "suggest", "title")
    if to_write and not (card.may_edit or may_suggest):
        raise PermissionDenied
    lanes = Lane.objects.visible_to(user).filter(roadmap=roadmap, deleted_seq__isnull=True).order_by("rank")
    lanes = list(lanes)
    return CardPage(
        card=card,
        roadmap=roadmap,
        customer=roadmap.customer,
        side=side,
        role=role,
        seq=item.at_seq,
        lanes=lanes,
        waiting=waiting_words(user, roadmap, lanes=lanes, items=[item], only_item=True),
        changes=_changes(user, item),
        may_suggest=may_suggest,
        may_restore=not living and allowed(role, side, "undelete"),
    )


def _changes(user, item) -> list[Operation]:
    rows = Operation.objects.visible_to(user).filter(roadmap_id=item.roadmap_id, item_id=item.pk)
    rows = rows.exclude(kind__in=TALK)
    changes = list(rows.select_related("actor").order_by("-seq")[:SHOWN_CHANGES])
    for operation in changes:
        operation.label = FIELD_LABELS.get(operation.field, "")
    return changes
