"""What the clock of recovery cases asks for (7.6): the head of the PMO hears when a limit has passed, the customer is asked
again after thirty days. The rows decide: a second scan does nothing.
"""

from datetime import datetime

from django.db.models import Q
from django.utils.translation import gettext as _

from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.asks import place_ask
from services.actions.concern_post import CasePost
from services.actions.low_scores import open_for_low_scores
from services.models import Concern, Escalation, Feeling
from services.rules.recovery import late_steps

ROWS = ("customer", "owner", "raised_by", "contact")


def keep_recoveries() -> dict[str, int]:
    """Open, escalate and ask again whatever is due; return how many of each, a transaction a case."""
    return {"opened": open_for_low_scores(), "escalated": escalate_late(), "asked": ask_again()}


def escalate_late() -> int:
    """Tell the heads of the PMO of every limit that has passed; return how many were told now. 1 query and about 9 a limit."""
    return sum(_each(_late_cases(clock.now()), _escalate))


def ask_again() -> int:
    """Ask "are we good?" where thirty days have passed; return how many were asked. 1 query and about 9 a case."""
    now = clock.now()
    return sum(_each(Q(recheck_at__lte=now, rechecked_at__isnull=True), _ask))


def _late_cases(now: datetime) -> Q:
    late = Q(answer_due_at__lt=now, seen_at=None, answered_at=None, talked_at=None)
    late |= Q(talk_due_at__lt=now, talked_at=None) | Q(plan_due_at__lt=now, planned_at=None)
    return late & Q(closed_at__isnull=True)


def _each(condition: Q, deed) -> list[int]:
    """Do the deed to each case of the condition, in a transaction and under a lock of its own."""
    with system_scope():
        cases = Concern.objects.filter(condition).exclude(feeling=Feeling.WORKS)
        ids = list(cases.order_by("pk").values_list("pk", flat=True))
    done = []
    for pk in ids:
        with system_scope():
            rows = Concern.objects.select_for_update(of=("self",), skip_locked=True).select_related(*ROWS)
            concern = rows.filter(condition, pk=pk).first()
            done.append(deed(concern) if concern is not None else 0)
    return done


def _escalate(concern: Concern) -> int:
    now = clock.now()
    steps = late_steps(
        now,
        hear_by=concern.answer_due_at, talk_by=concern.talk_due_at, plan_by=concern.plan_due_at,
        heard_at=concern.heard_at, talked_at=concern.talked_at, planned_at=concern.planned_at,
    )  # fmt: skip
    told = set(concern.escalations.filter(round=concern.round).values_list("step", flat=True))
    fresh = [step for step in steps if step not in told]
    for step in fresh:
        Escalation(customer_id=concern.customer_id, concern=concern, round=concern.round, step=step, at=now).save(
            force_insert=True
        )
        for person in {concern.owner, *CasePost(concern).heads()}:
            CasePost(concern).tell(person, f"concern_late:{concern.round}:{step}")
            key = f"concern-late:{concern.pk}:{concern.round}:{step}:{person.pk}"
            CasePost(concern).write(person, "concern_late", key, step=step, round=concern.round)
        CasePost(concern).note(None, "concern.escalated", step=step)
    return len(fresh)


def _ask(concern: Concern) -> int:
    address, key = CasePost(concern).speaker_address, f"concern-recheck:{concern.pk}:{concern.round}"
    concern.rechecked_at = clock.now()
    concern.save(update_fields=["rechecked_at"])
    if not address:
        return 0
    slot = place_ask(
        actor=None, kind="survey", unique_key=key, customer_id=concern.customer_id, address=address,
        label=_("Are we good?"),
    )  # fmt: skip
    CasePost(concern).write_to_speaker("concern_recheck", key, due_at=slot.due_at, round=concern.round)
    return 1
