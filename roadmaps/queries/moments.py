"""What stood on a roadmap at an operation, read from its log (4.8): for the history, comparisons, signatures and links."""

from dataclasses import dataclass, field
from datetime import date

from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.accounts.models import User
from pmo_portal.core import clock
from roadmaps.models import ItemStatus, Lane, Operation, Roadmap
from roadmaps.queries.members import role_on
from roadmaps.queries.wording import CHIPS, span_words
from roadmaps.rules.folding import WRITES, Logged, State, in_order, seen_by, states_at

LOGGED = ("seq", "kind", "item_id", "field", "body", "after", "is_draft")
FOLDED = (*WRITES, "add", "delete", "undelete", "rerank")


@dataclass
class Ground:
    """A roadmap with its lanes and the side and role of the reader."""

    roadmap: Roadmap
    customer: Customer
    lanes: list[Lane]
    side: str
    role: str

    @property
    def lane_ids(self) -> list[str]:
        return [str(lane.pk) for lane in self.lanes]

    @property
    def lane_titles(self) -> dict[str, str]:
        return {str(lane.pk): lane.title or lane.get_kind_display() for lane in self.lanes}


@dataclass
class MomentCard:
    """One card as it stood: words, no controls."""

    item: str
    heading: str
    title: str
    status: str
    chip: tuple[str, str]
    owner: str
    build: str
    adoption: str


@dataclass
class MomentLane:
    kind: str
    title: str
    cards: list[MomentCard] = field(default_factory=list)


def ground_of(user, roadmap_id: int) -> Ground:
    """Return a roadmap with its lanes for this reader. 1 query. Raises 404."""
    rows = Lane.objects.visible_to(user).filter(roadmap_id=roadmap_id, deleted_seq__isnull=True)
    lanes = list(rows.select_related("roadmap__customer").order_by("rank"))
    if not lanes:
        raise Http404(_("This does not exist, or it is not yours to see."))
    roadmap = lanes[0].roadmap
    side, role = role_on(roadmap, user) or ("leader", "viewer")
    return Ground(roadmap, roadmap.customer, lanes, side, role)


def log_of(roadmap: Roadmap, upto: int | None = None) -> list[Logged]:
    """Return what folding needs of the log, oldest first. The caller has asked who may see the roadmap. 1 query."""
    rows = Operation.objects.filter(roadmap=roadmap, kind__in=FOLDED).order_by("seq")
    rows = rows.filter(seq__lte=upto) if upto is not None else rows
    return [
        Logged(seq, kind, str(item) if item else None, name, body, after, is_draft)
        for seq, kind, item, name, body, after, is_draft in rows.values_list(*LOGGED)
    ]


def states_of(roadmap: Roadmap, moments) -> dict[int, State]:
    """Return {operation: what stood there after it}. 1 query."""
    moments = set(moments)
    return states_at(log_of(roadmap, max(moments, default=0)), moments)


def moment_lanes(ground: Ground, state: State) -> list[MomentLane]:
    """Return the board of a state in words, as the reader's side sees it. 1 query where a card has an owner."""
    state = seen_by(state, ground.side)
    owners = {card.value("owner") for card in state.values() if card.value("owner")}
    names = dict(User.objects.filter(pk__in=owners).values_list("pk", "name")) if owners else {}
    today = timezone.localdate(clock.now())
    order = in_order(state, ground.lane_ids)
    lanes = []
    for lane in ground.lanes:
        cards = [_card(item, state[item], names, today) for item in order[str(lane.pk)]]
        lanes.append(MomentLane(lane.kind, lane.title or lane.get_kind_display(), cards))
    return lanes


def _card(item: str, card, names: dict, today: date) -> MomentCard:
    outcome, title = card.value("outcome"), card.value("title")
    return MomentCard(
        item=item,
        heading=outcome or title,
        title=title if outcome else "",
        status=str(ItemStatus(card.value("status")).label),
        chip=CHIPS[card.value("status")],
        owner=names.get(card.value("owner"), ""),
        build=span_words(card.value("build"), today),
        adoption=span_words(card.value("adoption"), today),
    )
