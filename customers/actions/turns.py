"""Who talks now (2.2, 2.6): live capture writes from when to when, never what. Imported turns are in `imports.py`."""

from django.db import transaction
from django.db.models import Max

from customers.models import Interview, InterviewStatus, Side, Turn
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row

SILENCE = "silence"
LONGEST_SECONDS = 12 * 3600


class NotUnderWay(Exception):
    """Nobody can be talking: the interview is not running or the clock is stopped."""


@transaction.atomic
def switch_speaker(*, actor, interview_id, side, speaker="", at_seconds=None):
    """Note that from now on `side` talks (a Side, or SILENCE), and return the seconds of the clock it was noted at.

    `at_seconds` is the room's own clock, for taps that arrive late; it can neither run back before the last turn nor
    ahead of the server's clock by more than a breath. Raises NotUnderWay, 404.
    """
    interview = editable_row(Interview.objects.select_for_update(), actor, interview_id)
    if interview.status != InterviewStatus.RUNNING or interview.paused_at:
        raise NotUnderWay
    last = interview.turns.order_by("-turn_no").first()
    at = _believable(at_seconds, interview.seconds_in(clock.now()), last)
    if last is not None and last.ended_seconds is None and last.started_seconds is not None:
        interview.turns.filter(pk=last.pk).update(ended_seconds=at)
    if side != SILENCE:
        highest = interview.turns.aggregate(highest=Max("turn_no"))["highest"] or 0
        Turn(
            customer_id=interview.customer_id,
            interview=interview,
            turn_no=highest + 1,
            speaker=speaker or interview.interviewer_name,
            side=Side(side),
            started_seconds=at,
        ).save(force_insert=True)
    return at


def _believable(claimed, server_seconds: float, last) -> float:
    """Return the claimed second, held between the last turn's times and the server's own clock."""
    at = server_seconds if claimed is None else min(float(claimed), server_seconds + 2, LONGEST_SECONDS)
    floor = 0.0
    if last is not None:
        floor = last.ended_seconds if last.ended_seconds is not None else last.started_seconds or 0.0
    return round(max(at, floor), 1)
