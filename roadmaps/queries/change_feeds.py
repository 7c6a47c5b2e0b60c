"""The change feed of a roadmap (6.5): what changed, why, who decided; and which changes nobody has explained yet."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db.models import Q

from roadmaps.models import ChangeReason, Comment, MoveReason, Operation
from roadmaps.queries.changes import Change, changes_of
from roadmaps.queries.moments import Ground, ground_of
from roadmaps.rules.evidence import transparency

MOST, WINDOW_DAYS = 60, 90
# What the other side feels: a day that moves, a place that changes, a card that goes or comes back.
FELT = Q(kind__in=["move", "delete", "undelete"]) | Q(kind="set", field__in=["build", "adoption", "status"])


@dataclass
class FeedLine:
    """One change in words; `asks_why`: a day has moved or a card has gone, and nobody has said why."""

    change: Change
    why: str
    decided_by: str
    asks_why: bool
    may_say: bool


@dataclass
class Feed:
    ground: Ground
    lines: list[FeedLine]

    @property
    def unexplained(self) -> int:
        return sum(line.asks_why for line in self.lines)


def change_feed(user, roadmap_id: int) -> Feed:
    """Return the newest changes that the other side feels. 5 queries, 6 where one names a person. Raises 404."""
    ground = ground_of(user, roadmap_id)
    rows = Operation.objects.visible_to(user).filter(FELT, roadmap_id=roadmap_id).select_related("actor")
    operations = list(rows.order_by("-seq")[:MOST])
    by_seq = {operation.seq: operation for operation in operations}
    reasons = reasons_of(user, roadmap_id, by_seq)
    lines = [
        _line(user, change, by_seq[change.seq], reasons.get(change.seq)) for change in changes_of(ground, operations)
    ]
    return Feed(ground, lines)


def _line(user, change: Change, operation: Operation, reason) -> FeedLine:
    why = change.why or (reason[0] if reason else "")
    side = "customer" if user.role == "customer" else "pmo"
    return FeedLine(
        change=change,
        why=why,
        decided_by=(reason[1] if reason else "") or change.who,
        asks_why=not why and needs_reason(operation),
        may_say=user.role != "leader" and operation.side == side,
    )


def needs_reason(operation: Operation) -> bool:
    """Answer whether a change asks why: a date that stood and moved, a card that went. No query."""
    return operation.kind == "delete" or (operation.field in ("build", "adoption") and operation.before is not None)


def reasons_of(user, roadmap_id: int, seqs: Iterable[int]) -> dict[int, tuple[str, str, datetime]]:
    """Return operation → (why, who decided or "", when it was told). 2 queries."""
    seqs = list(seqs)
    moved = MoveReason.objects.visible_to(user).filter(roadmap_id=roadmap_id, seq__in=seqs)
    told = ChangeReason.objects.visible_to(user).filter(roadmap_id=roadmap_id, seq__in=seqs)
    found = {seq: (why, "", at) for seq, why, at in moved.values_list("seq", "reason", "at")}
    found |= {seq: (why, by, at) for seq, why, by, at in told.values_list("seq", "why", "decided_by", "at")}
    return found


def explained_share(user, roadmap_id: int, now: datetime) -> tuple[float | None, int]:
    """Return (share 0-1 of the PMO's changes in 90 days that were explained before a customer asked, how many). 4 queries."""
    rows = Operation.objects.visible_to(user).filter(FELT, roadmap_id=roadmap_id, side="pmo")
    operations = [row for row in rows.filter(at__gt=now - timedelta(days=WINDOW_DAYS)) if needs_reason(row)]
    reasons = reasons_of(user, roadmap_id, [row.seq for row in operations])
    comments = Comment.objects.visible_to(user).filter(roadmap_id=roadmap_id, side="customer").order_by("made_at")
    asked: dict = {}
    for item_id, at in comments.values_list("item_id", "made_at"):
        asked.setdefault(item_id, []).append(at)
    pairs = [(_told_at(row, reasons), _asked_at(row, asked)) for row in operations]
    return transparency(pairs), len(pairs)


def _told_at(row: Operation, reasons: dict) -> datetime | None:
    return row.at if row.body.get("reason") else reasons[row.seq][2] if row.seq in reasons else None


def _asked_at(row: Operation, asked: dict) -> datetime | None:
    return next((at for at in asked.get(row.item_id, ()) if at > row.at), None)
