"""The log of a talk while it is held (2.2, 2.3): each change of the room once, in one order; and who is in the room.

The words themselves live in the notes of the question; a kept quote lives under its consent and not in this log.
"""

from django.conf import settings
from django.db import models

from .owned import TeamOnly


class RoomOp(TeamOnly):
    """One change as it was taken in. `seq` has no gaps within a talk; `op_id` was made by the device that sent it.

    For words: `op` is the text operation as it was applied to the notes of version - 1, `undo` takes it back.
    """

    interview = models.ForeignKey("customers.Interview", on_delete=models.CASCADE, related_name="room_ops")
    seq = models.PositiveBigIntegerField()
    op_id = models.UUIDField()
    actor = models.ForeignKey(settings.AUTH_USER_MODEL, null=True, on_delete=models.SET_NULL, related_name="+")
    kind = models.CharField(max_length=10)
    question = models.ForeignKey(
        "customers.InterviewQuestion", null=True, on_delete=models.CASCADE, related_name="room_ops"
    )
    version = models.PositiveIntegerField(null=True)
    op = models.JSONField(null=True)
    undo = models.JSONField(null=True)
    result = models.JSONField(default=dict)
    at = models.DateTimeField()

    class Meta:
        ordering = ["seq"]
        constraints = [
            models.UniqueConstraint(fields=["interview", "seq"], name="customers_room_op_order"),
            models.UniqueConstraint(fields=["interview", "op_id"], name="customers_room_op_once"),
        ]
        indexes = [
            models.Index(
                fields=["question", "version"], condition=models.Q(kind="text"), name="customers_room_op_words"
            )
        ]


class Seat(TeamOnly):
    """Who has the room open: renewed with every look at it, worth nothing after some seconds."""

    interview = models.ForeignKey("customers.Interview", on_delete=models.CASCADE, related_name="seats")
    user = models.ForeignKey(settings.AUTH_USER_MODEL, on_delete=models.CASCADE, related_name="+")
    question = models.ForeignKey("customers.InterviewQuestion", null=True, on_delete=models.CASCADE, related_name="+")
    seen_at = models.DateTimeField()
    wrote_at = models.DateTimeField(null=True)

    class Meta:
        constraints = [models.UniqueConstraint(fields=["interview", "user"], name="customers_seat_once")]
