"""The gate of breathing room (3.9, N6): something new enters "Now" only where there is room, or with a written reason."""

from customers.queries.breathing import room_of
from customers.rules.breathing import may_enter_now
from roadmaps.actions.batches import Batch, Refused
from roadmaps.models import Lane, LaneKind

NO_ROOM = "no_room"


class NoRoom(Refused):
    """The customer cannot take in something new just now; a reason opens the gate."""

    code = NO_ROOM


def ask_for_room(*, batch: Batch, lane: Lane, kind: str) -> None:
    """Refuse a new skill in "Now" while the customer's room is below 0 and no reason is given. 1 query for a new skill.

    Taking back one's own step and bringing back an agreed version are not stopped. Raises NoRoom.
    """
    if lane.kind != LaneKind.NOW or kind == "relief" or batch.undoing or batch.via == "restore":
        return
    if not may_enter_now(kind=kind, room=room_of(batch.roadmap.customer_id), reason=batch.reason):
        raise NoRoom(
            "There is no room for something new just now. Move it with a reason from the card’s menu, or relieve first."
        )
