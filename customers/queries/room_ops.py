"""What changed in the room since somebody last looked (2.3), and who is there. The stream (room_live.py) says the same sooner."""

from datetime import timedelta

from customers.models import Consent, ConsentState, Interview, RoomOp, Seat
from pmo_portal.core import clock
from pmo_portal.core.people import colour_of, first_name_of, initials_of
from pmo_portal.core.rows import visible_row

MOST_AT_ONCE = 500
HERE_FOR, WRITES_FOR = timedelta(seconds=25), timedelta(seconds=10)


def changes_since(user, interview_id, since: int) -> dict:
    """Return {"seq", "ops", "more", "people"}: the log after number `since`, oldest first. 4 queries. Raises 404.

    Once somebody took their words back, changes of the notes come without the words, as the room shows none.
    """
    interview = visible_row(Interview.objects.only("pk", "room_seq"), user, interview_id)
    rows = RoomOp.objects.visible_to(user).filter(interview_id=interview.pk, seq__gt=since).order_by("seq")
    is_open = not is_taken_back(interview.pk)
    ops = [frame_of(row, with_words=is_open) for row in rows[:MOST_AT_ONCE]]
    seq = ops[-1]["seq"] if ops else interview.room_seq
    return {"seq": seq, "ops": ops, "more": len(ops) == MOST_AT_ONCE, "people": people_in(user, interview.pk)}


def is_taken_back(interview_id: int) -> bool:
    """Answer whether somebody of a talk took their words back. 1 query."""
    return Consent.objects.filter(interview_id=interview_id, state=ConsentState.WITHDRAWN).exists()


def people_in(user, interview_id) -> list[dict]:
    """Return the other people who have the room open: {"name", "question", "writes", …}. 1 query."""
    now = clock.now()
    seats = Seat.objects.visible_to(user).filter(interview_id=interview_id, seen_at__gt=now - HERE_FOR)
    return [
        {
            "name": first_name_of(seat.user.name),
            "initials": initials_of(seat.user.name),
            "colour": colour_of(seat.user.email),
            "question": seat.question_id,
            "writes": seat.wrote_at is not None and seat.wrote_at > now - WRITES_FOR,
        }
        for seat in seats.exclude(user=user).select_related("user").order_by("user__name")
    ]


def frame_of(row: RoomOp, *, with_words: bool = True) -> dict:
    """Return one line of the log as the pages of the room hear it; only the words of the notes travel in it. No query.

    Without words a change of the notes keeps its number, so that nobody waits for it, and says nothing else.
    """
    frame = {"seq": row.seq, "id": str(row.op_id), "kind": row.kind, "by": row.actor_id, "question": row.question_id}
    if row.kind != "text":
        return frame
    return {**frame, "version": row.version, "op": row.op} if with_words else {**frame, "kind": "hidden"}
