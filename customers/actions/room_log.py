"""One line of the room's log (2.3): the next number, the id of the device, what was done."""

from customers.models import Interview, RoomOp
from pmo_portal.core import clock


def log_op(*, actor, interview, op_id, kind, **values) -> RoomOp:
    """Write the next line of a talk's log, and return it. The caller holds the lock of the interview. 2 queries."""
    interview.room_seq += 1
    Interview.objects.filter(pk=interview.pk).update(room_seq=interview.room_seq)
    row = RoomOp(
        customer_id=interview.customer_id,
        interview=interview,
        seq=interview.room_seq,
        op_id=op_id,
        actor=actor,
        kind=kind,
        at=clock.now(),
        **values,
    )
    row.save(force_insert=True)
    return row
