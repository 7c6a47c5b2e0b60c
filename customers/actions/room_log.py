"""One line of the room's log (2.3): the next number, the id of the device, what was done."""

from functools import partial

from django.db import transaction

from customers.models import Interview, RoomOp
from customers.queries.room_ops import frame_of
from customers.rules.room_ops import channel_of
from pmo_portal.core import clock
from pmo_portal.live.publish import publish


def log_op(*, actor, interview, op_id, kind, **values) -> RoomOp:
    """Write the next line of a talk's log, and return it; open rooms hear of it once it is saved. 2 queries.

    The caller holds the lock of the interview.
    """
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
    transaction.on_commit(partial(publish, channel_of(interview.pk), row.seq, [frame_of(row)]), robust=True)
    return row
