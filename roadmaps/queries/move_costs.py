"""What a move on the board costs in pain-hours against where the card stood before (4.2, N4)."""

from dataclasses import dataclass

from roadmaps.models import Operation
from roadmaps.queries.boards import Card
from roadmaps.queries.planning import Planning, planning_of
from roadmaps.rules.planner import cost_of, is_worth_asking


@dataclass(frozen=True)
class MoveCost:
    """The move `seq` of `card` costs `hours` pain-hours until everything is in use."""

    card: Card
    seq: int
    hours: float
    planning: Planning


def cost_of_move(user, roadmap_id: int, seq: int) -> MoveCost | None:
    """Return what a move costs, None where it costs nothing worth asking about. 1 query and those of `planning_of`."""
    rows = Operation.objects.visible_to(user).filter(roadmap_id=roadmap_id, kind="move", seq=seq)
    return _cost(user, roadmap_id, rows.first())


def cost_of_last_move(user, roadmap_id: int, item_id) -> MoveCost | None:
    """Return what this person's own last move of a card costs, if nobody has moved it since. As `cost_of_move`."""
    rows = Operation.objects.visible_to(user).filter(roadmap_id=roadmap_id, kind="move", item_id=item_id)
    last = rows.order_by("-seq").first()
    return _cost(user, roadmap_id, last if last and last.actor_id == user.pk else None)


def _cost(user, roadmap_id: int, operation: Operation | None) -> MoveCost | None:
    if operation is None:
        return None
    planning = planning_of(user, roadmap_id)
    key = str(operation.item_id)
    after = planning.candidates()
    card = next((card for card in planning.open_cards if str(card.item.pk) == key), None)
    if card is None:
        return None
    places = {str(one.item.pk): (str(one.item.lane_id), one.item.rank) for one in planning.open_cards}
    places[key] = operation.before["lane"], operation.before["rank"]
    lanes = [str(view.lane.pk) for view in planning.board.lanes]
    if places[key][0] not in lanes:
        return None
    before = sorted(after, key=lambda candidate: (lanes.index(places[candidate.key][0]), places[candidate.key][1]))
    hours = cost_of(before, after, planning.capacity)
    return MoveCost(card, operation.seq, hours, planning) if is_worth_asking(hours) else None
