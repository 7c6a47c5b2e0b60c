"""One roadmap with everything that planning needs: the cards of the board, capacity, waits, milestones, checks, room (4.1, 4.11, 4.12).

Board, timeline, list, planner and scenarios all read from here, so they never disagree.
"""

from dataclasses import dataclass, field
from datetime import date, timedelta
from itertools import groupby

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import F, Max, OuterRef, Q, Subquery
from django.db.models.functions import JSONObject
from django.utils import timezone

from customers.queries.breathing import room_of
from customers.rules.breathing import Room
from pmo_portal.core import clock
from roadmaps.models import AdoptionCheck, Capacity, Milestone, Operation, Roadmap, Wait
from roadmaps.queries.boards import Board, Card, board_of
from roadmaps.rules import schedules
from roadmaps.rules.adoption import Check, adoption_ratio, share_used, used_since
from roadmaps.rules.permissions import allowed
from roadmaps.rules.priority import Candidate

OPEN_STATES, USED_STATES = ("idea", "planned", "building"), ("released", "relieved")


@dataclass
class Planning:
    """`checks` are by the card's id, `felt` its newest answer 0-10; `released` is card → day; `waits` are rows {"pk", "item", "needs"} with ids as text."""

    board: Board
    today: date
    capacity: schedules.Capacity
    room: Room | None
    waits: list[dict]
    milestones: list[dict]
    checks: dict[str, list[Check]] = field(default_factory=dict)
    answered: dict[str, list[int]] = field(default_factory=dict)
    felt: dict[str, int] = field(default_factory=dict)
    released: dict[str, date] = field(default_factory=dict)

    @property
    def cards(self) -> list[Card]:
        return [card for lane in self.board.lanes for card in lane.cards]

    @property
    def open_cards(self) -> list[Card]:
        return [card for card in self.cards if card.item.status in OPEN_STATES]

    @property
    def edges(self) -> list[tuple[str, str]]:
        return [(wait["item"], wait["needs"]) for wait in self.waits]

    @property
    def ratio(self) -> tuple[float, bool]:
        """Return (r of the two clocks, whether it was learned from this customer)."""
        past = []
        for card in self.cards:
            key, days = str(card.item.pk), card.item.build_days
            since, release = used_since(self.checks.get(key, ())), self.released.get(key)
            if since and release and days:
                past.append((float((since - release).days), float(days)))
        return adoption_ratio(past)

    @property
    def may_order(self) -> bool:
        return allowed(self.board.role, self.board.side, "move", "pos")

    @property
    def medicine(self) -> float | None:
        """Return the share of build days of this roadmap that nobody asked for (N2)."""
        return self.board.medicine

    def candidates(self) -> list[Candidate]:
        """Return the open cards for the planner, in the order of the board."""
        ratio = self.ratio[0]
        needed = {key: [row["needs"] for row in rows] for key, rows in _by_item(self.waits)}
        return [self._candidate(card, ratio, needed) for card in self.open_cards]

    def _candidate(self, card: Card, ratio: float, needed: dict) -> Candidate:
        item, key = card.item, str(card.item.pk)
        days = item.build_days
        begun = item.status == "building"
        return Candidate(
            key=key,
            hours=max(0.0, card.hours - card.back),
            build_days=_days_left(item, self.today) if begun and days else days,
            adoption_days=ratio * (days or 0),
            is_relief=item.kind == "relief",
            is_begun=begun,
            waits_for=tuple(needed.get(key, ())),
        )

    def share_used(self, card: Card) -> float:
        return share_used(self.checks.get(str(card.item.pk), ()))


def _days_left(item, today: date) -> float:
    """Return the build days that are left of what is being built, by the dates on the card; at least half a day."""
    span = item.build
    if not span or not span.lower or not span.upper or span.lower >= today:
        return float(item.build_days)
    left = (span.upper - today).days / max(1, (span.upper - span.lower).days)
    return max(0.5, item.build_days * min(1.0, max(0.0, left)))


def _by_item(rows: list[dict]):
    return [
        (key, list(group)) for key, group in groupby(sorted(rows, key=lambda row: row["item"]), lambda r: r["item"])
    ]


def planning_of(user, roadmap_id: int) -> Planning:
    """Return a roadmap as it is planned. The queries of `board_of`, and 3 more. Raises 404."""
    board = board_of(user, roadmap_id)
    beside = _beside(user, roadmap_id)
    capacity = beside.capacity_row or {}
    planning = Planning(
        board=board,
        today=timezone.localdate(clock.now()),
        capacity=schedules.Capacity(**capacity) if capacity else schedules.Capacity(),
        room=room_of(board.roadmap.customer_id),
        waits=_of_living(beside.wait_rows, board),
        milestones=[{**row, "on": date.fromisoformat(row["on"])} for row in beside.milestone_rows],
    )
    for row in beside.check_rows:
        check = Check(date.fromisoformat(row["on"]), row["using"], row["expected"])
        planning.checks.setdefault(row["item"], []).append(check)
        planning.answered.setdefault(row["item"], []).append(row["week"])
        planning.felt[row["item"]] = row["felt"]
    planning.released = _released(user, roadmap_id, planning.cards, planning.today)
    return planning


def _beside(user, roadmap_id: int) -> Roadmap:
    """Return the roadmap with the small tables that stand beside it. 1 query."""
    mine = {"roadmap": OuterRef("pk")}
    capacity = Capacity.objects.visible_to(user).filter(**mine)
    waits = Wait.objects.visible_to(user).filter(**mine).order_by("pk")
    milestones = Milestone.objects.visible_to(user).filter(**mine).order_by("on", "pk")
    checks = AdoptionCheck.objects.visible_to(user).filter(item__roadmap=OuterRef("pk")).order_by("on")
    rows = Roadmap.objects.visible_to(user).annotate(
        capacity_row=Subquery(capacity.values(row=JSONObject(pmo_days="pmo_days", change_slots="change_slots"))),
        wait_rows=ArraySubquery(waits.values(row=JSONObject(pk="pk", item="item_id", needs="needs_id"))),
        milestone_rows=ArraySubquery(milestones.values(row=JSONObject(pk="pk", title="title", on="on"))),
        check_rows=ArraySubquery(
            checks.values(
                row=JSONObject(item="item_id", week="week", using="using", expected="expected", felt="felt", on="on")
            )
        ),
    )
    return rows.get(pk=roadmap_id)


def _of_living(waits: list[dict], board: Board) -> list[dict]:
    living = {str(card.item.pk) for lane in board.lanes for card in lane.cards}
    return [row for row in waits if row["item"] in living and row["needs"] in living]


def _released(user, roadmap_id: int, cards: list[Card], today: date) -> dict[str, date]:
    """Return the day of release of what is in their hands: the last day of building, or the day on which it was said. 1 query."""
    used = {card.item.pk: card.item for card in cards if card.item.status in USED_STATES}
    said = Operation.objects.visible_to(user).filter(roadmap_id=roadmap_id, item_id__in=used)
    said = said.filter(Q(kind="add") | Q(kind="set", field="status", after="released"))
    found = {}
    for pk, at in said.order_by().values("item_id").annotate(last=Max(F("at"))).values_list("item_id", "last"):
        span = used[pk].build
        last = span.upper - timedelta(days=1) if span and span.upper else None
        found[str(pk)] = last if last and last <= today else timezone.localdate(at)
    return found
