"""What is signed, by whom, and what changed since (4.9): the signing page, the signed paper, and the marks on the board."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import OuterRef, Subquery

from pmo_portal.core.rows import visible_row
from roadmaps.models import Item, Signature
from roadmaps.queries.changes import Line, lines_of
from roadmaps.queries.moments import Ground, MomentLane, ground_of, moment_lanes, states_of
from roadmaps.rules.canonical import HIDDEN_FIELDS, content_hash
from roadmaps.rules.differences import differences
from roadmaps.rules.folding import seen_by
from roadmaps.rules.permissions import allowed

SIDES = ("customer", "pmo")


@dataclass
class SigningPage:
    """`current` is the hash of what stands now; `last` the last signature of each side; `since` what changed since ours."""

    ground: Ground
    current: str
    lanes: list[MomentLane]
    last: dict[str, Signature | None]
    mine: Signature | None
    since: list[Line]
    may_sign: bool

    @property
    def is_signed_by_me(self) -> bool:
        return self.mine is not None and self.mine.content_hash == self.current

    @property
    def is_signed_by_both(self) -> bool:
        return all(one is not None and one.content_hash == self.current for one in self.last.values())

    @property
    def rows(self) -> list[tuple[str, Signature | None, bool]]:
        """Return (side, its last signature, whether that is of what stands now)."""
        return [(side, one, bool(one and one.content_hash == self.current)) for side, one in self.last.items()]


@dataclass
class SignedPaper:
    ground: Ground
    lanes: list[MomentLane]
    signature: Signature
    signatures: list[Signature]


def signing_page(user, roadmap_id: int, *, seen: int | None = None) -> SigningPage:
    """Return what this person signs or has signed. 4 queries, 5 or 6 where people are named. Raises 404.

    `since` starts at the signature of the reader's side, or at operation `seen` where somebody signed something older.
    """
    ground = ground_of(user, roadmap_id)
    roadmap, side = ground.roadmap, "customer" if ground.side == "customer" else "pmo"
    last = last_signatures(user, roadmap)
    mine = last[side]
    start = seen if seen is not None and seen <= roadmap.seq else mine.seq if mine else None
    moments = {roadmap.seq} | ({start} if start is not None else set())
    states = {at: seen_by(state, "customer") for at, state in states_of(roadmap, moments).items()}
    now = states[roadmap.seq]
    found = [] if start is None else differences(states[start], now, hidden=HIDDEN_FIELDS)
    return SigningPage(
        ground=ground,
        current=content_hash(now, ground.lane_ids),
        lanes=moment_lanes(ground, now),
        last=last,
        mine=mine,
        since=lines_of(ground, found, states[start], now) if found else [],
        may_sign=allowed(ground.role, ground.side, "sign"),
    )


def last_signatures(user, roadmap) -> dict[str, Signature | None]:
    """Return side → its newest signature or None. 1 query."""
    rows = Signature.objects.visible_to(user).filter(roadmap=roadmap).select_related("by")
    newest = rows.order_by("side", "-seq").distinct("side")
    return dict.fromkeys(SIDES) | {row.side: row for row in newest}


def signed_paper(user, roadmap_id: int, signature_id: int) -> SignedPaper:
    """Return what stood in the version of a signature, and everybody who signed that content. 4 or 5 queries. Raises 404."""
    ground = ground_of(user, roadmap_id)
    rows = Signature.objects.filter(roadmap=roadmap_id).select_related("by")
    signature = visible_row(rows, user, signature_id)
    state = seen_by(states_of(ground.roadmap, {signature.seq})[signature.seq], "customer")
    same = rows.visible_to(user).filter(content_hash=signature.content_hash).order_by("at")
    return SignedPaper(ground, moment_lanes(ground, state), signature, list(same))


def signed_by(user) -> dict[str, Subquery]:
    """Return annotations `signed_seq` and `signed_at` for rows with a roadmap: the last signature of the reader's side."""
    side = "customer" if user.role == "customer" else "pmo"
    rows = Signature.objects.filter(roadmap=OuterRef("roadmap"), side=side).order_by("-seq")
    return {"signed_seq": Subquery(rows.values("seq")[:1]), "signed_at": Subquery(rows.values("at")[:1])}


def changed_after(item: Item, seq: int | None) -> bool:
    """Return whether something that is signed was written on a card after operation `seq`. No query."""
    if seq is None:
        return False
    written = [number for name, number in item.field_seq.items() if name not in HIDDEN_FIELDS]
    return max([item.created_seq, *written]) > seq


@dataclass(frozen=True)
class SignedState:
    """For the board: when the reader's side signed, and how many cards changed since."""

    at: datetime
    seq: int
    changed: int


def signed_state(row, items: list[Item]) -> SignedState | None:
    """Return the state of the signature for a row with `signed_by` annotations; None where nothing is signed. No query."""
    if row.signed_seq is None:
        return None
    return SignedState(row.signed_at, row.signed_seq, sum(changed_after(item, row.signed_seq) for item in items))
