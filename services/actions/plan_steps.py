"""The steps of a plan that both sides agreed to become follow-ups that remind whoever looks after the case (7.6, X.1).

A changed plan, "not yet" and the customer's yes take the open ones back. Whom the case is about does not see them.
"""

from datetime import timedelta
from zoneinfo import ZoneInfo

from django.db import transaction
from django.db.models import F
from django.utils import timezone

from pmo_portal.core import clock
from pmo_portal.core.holiday_calendar import holidays_of
from pmo_portal.core.scoping import system_scope
from services.actions.concern_post import CasePost
from services.actions.follow_ups import forget_reminders
from services.actions.own_follow_ups import plan_once
from services.models import Concern, FollowUp, FollowUpState
from services.rules.due import next_working_day
from services.rules.plan_steps import plan_steps

USUAL_WORKING_DAYS = 3


@transaction.atomic
def plan_steps_of(*, concern: Concern) -> int:
    """Plan a follow-up for each step of the agreed plan; return how many. 3 queries a step.

    A step without a day of its own is due in three working days. A second call for the same plan plans nothing.
    """
    owner, steps = concern.owner, plan_steps(concern.plan)
    today = timezone.localdate(clock.now(), timezone=ZoneInfo(owner.time_zone))
    usual = today
    for _ in range(USUAL_WORKING_DAYS):
        usual = next_working_day(usual, holidays_of(owner.country))
    key = f"{_family(concern)}{concern.plan_version}:{concern.round}"
    with system_scope():
        planned = [
            plan_once(
                unique_key=f"{key}:{place}",
                owner=owner,
                title=step.words,
                day=max(step.day or usual, today + timedelta(days=1)),
                origin_path=CasePost(concern).path,
                customer=concern.customer,
                not_for=concern.not_for,
            )
            for place, step in enumerate(steps)
        ]
    return sum(row is not None for row in planned)


@transaction.atomic
def drop_steps(*, concern: Concern) -> int:
    """Take the open steps of a case back with their reminders; return how many. 1 query and 3 a step."""
    with system_scope():
        rows = FollowUp.objects.filter(unique_key__startswith=_family(concern), state=FollowUpState.OPEN)
        for row in rows:
            values = {"state": FollowUpState.DROPPED, "done_at": clock.now(), "version": F("version") + 1}
            FollowUp.objects.filter(pk=row.pk).update(**values)
            forget_reminders(follow_up=row)
    return len(rows)


def _family(concern: Concern) -> str:
    return f"plan-step:{concern.pk}:"
