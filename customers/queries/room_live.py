"""What the hub asks about a room (pmo_portal/live/channels.py): its log is the PMO's alone, and so is its stream."""

from customers.models import Interview, RoomOp
from pmo_portal.core.scoping import Scope
from pmo_portal.live.channels import Admission

from .room_ops import frame_of, is_taken_back

EPOCH = 1


def admit(user, key: int) -> Admission | None:
    """Let in who may see the talk. 1 query."""
    talk = Interview.objects.visible_to(user).only("pk", "customer_id", "room_seq").filter(pk=key).first()
    return talk and Admission(Scope(customers=(talk.customer_id,), team=True), "team", EPOCH, talk.room_seq)


def heads(keys: list[int]) -> dict[int, tuple[int, int]]:
    """Return talk → (epoch, number of its last change). 1 query."""
    return {pk: (EPOCH, seq) for pk, seq in Interview.objects.filter(pk__in=keys).values_list("pk", "room_seq")}


def frames(key: int, since: int, limit: int) -> list[dict]:
    """Return the log of a talk after number `since`, oldest first, without words once somebody took theirs back. 2 queries."""
    is_open = not is_taken_back(key)
    rows = RoomOp.objects.filter(interview_id=key, seq__gt=since).order_by("seq")[:limit]
    return [frame_of(row, with_words=is_open) for row in rows]


def shown_to(frame: dict, view: str) -> dict:
    """Return the frame as it is: everybody who is let in may read the notes."""
    return frame
