"""One batch of operations under the roadmap's lock: who sends it, how far the log is, and the writing of the log.

What does not live here: what each kind of operation does (kinds.py, verdicts.py), and the lock (operations.py).
"""

import uuid
from dataclasses import dataclass, field

from django.db import connection

from pmo_portal.core import clock
from pmo_portal.core.refusals import Refusal
from roadmaps.models import Item, Lane, Operation, Roadmap
from roadmaps.queries.values import item_on
from roadmaps.rules import permissions
from roadmaps.rules.envelopes import Envelope

# Written out: this and the statement in item_values.py run for all that is typed, while others wait for the lock.
_COLUMNS = [column for column in Operation._meta.concrete_fields if not column.primary_key]
_NAMES = ", ".join(connection.ops.quote_name(column.column) for column in _COLUMNS)
_INSERT = " ".join(["INSERT INTO roadmaps_operation (", _NAMES, ") VALUES (", ", ".join(["%s"] * len(_COLUMNS)), ")"])


def write_operation(*, operation: Operation) -> None:
    """Add one row to the log. 1 query."""
    values = [column.get_db_prep_save(getattr(operation, column.attname), connection) for column in _COLUMNS]
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, values)


class Refused(Refusal):
    """This operation cannot be applied; the sentence is the answer to its sender."""


@dataclass
class Batch:
    """`head` is the number of the last operation logged; `deeds` are (verb, item or None) for the history of the portal.

    `undoing` is the number of the operation that is being taken back; `group_id` ties operations that are one deed;
    `reason` is the sentence that came with the operation at hand.
    """

    actor: object
    roadmap: Roadmap
    side: str
    role: str
    via: str
    head: int = 0
    undoing: int | None = None
    group_id: uuid.UUID | None = None
    reason: str = ""
    written: list[Operation] = field(default_factory=list)
    deeds: list[tuple] = field(default_factory=list)
    touched: dict[uuid.UUID, Item] = field(default_factory=dict)

    def mark(self) -> tuple:
        """Return where we are, for `back_to` when an operation fails half-way."""
        return self.head, len(self.written), len(self.deeds)

    def back_to(self, mark: tuple) -> None:
        self.head = mark[0]
        del self.written[mark[1] :]
        del self.deeds[mark[2] :]

    @property
    def next_seq(self) -> int:
        return self.head + 1

    def may(self, kind: str, name: str = "", flags=frozenset(), value=None) -> bool:
        return permissions.allowed(self.role, self.side, kind, name, frozenset(flags), value)

    def ask(self, kind: str, name: str = "", flags=frozenset(), value=None) -> None:
        """Refuse what the table of permissions does not allow."""
        if not self.may(kind, name, flags, value):
            raise Refused("You may not change this here. You can suggest it instead.")

    def item(self, item_id: uuid.UUID | None) -> Item:
        """Return an item of this roadmap, also one that was taken off. 1 query."""
        found = item_on(self.roadmap, item_id) if item_id else None
        if found is None or (self.side == "customer" and found.shown_seq is None):
            raise Refused("This card is not on this roadmap.")
        return self.touch(found)

    def touch(self, item: Item) -> Item:
        """Remember a card that the next rows of the log are about: whether it is still a draft is written there."""
        self.touched[item.pk] = item
        return item

    def lane(self, lane_id: str | None) -> Lane:
        """Return a lane of this roadmap. 1 query."""
        rows = Lane.objects.visible_to(self.actor).filter(roadmap=self.roadmap, deleted_seq__isnull=True)
        found = rows.filter(pk=lane_id).first() if lane_id else None
        if found is None:
            raise Refused("This lane is not on this roadmap.")
        return found

    def base_of(self, envelope: Envelope, item: Item) -> int:
        """Return the operation that the sender had seen. A chain of own edits names its first one. 0 or 1 query."""
        base = self.head if envelope.base is None else envelope.base
        if envelope.base_from:
            first = self.first_of_chain(envelope)
            # What came too late itself saw nothing of what overtook it: who follows it has not seen that either.
            base = max(base, first.seq if first and first.kind != "suggest" else 0)
        if base > self.head:
            raise Refused("The change was made for a later state of the roadmap than this one. Reload the page.")
        # Nobody can have seen an item before it was there.
        return max(base, item.created_seq)

    def first_of_chain(self, envelope: Envelope) -> Operation | None:
        """Return the person's own operation that this one was made after, before it was acknowledged. 1 query."""
        rows = Operation.objects.filter(roadmap=self.roadmap, op_id=envelope.base_from, actor=self.actor)
        return rows.filter(item_id=envelope.item, field=envelope.field).first()

    def log(self, op_id: uuid.UUID, kind: str, **parts) -> Operation:
        """Write one row of the log. 1 query."""
        parts.setdefault("via", self.via)
        parts.setdefault("undoes", self.undoing)
        parts.setdefault("group_id", self.group_id)
        item = self.touched.get(parts.get("item_id"))
        parts["is_draft"] = item is not None and item.shown_seq is None
        operation = Operation(
            customer_id=self.roadmap.customer_id,
            roadmap=self.roadmap,
            seq=self.next_seq,
            op_id=op_id,
            actor=self.actor,
            side=self.side,
            kind=kind,
            at=clock.now(),
            **parts,
        )
        write_operation(operation=operation)
        self.head += 1
        self.written.append(operation)
        return operation
