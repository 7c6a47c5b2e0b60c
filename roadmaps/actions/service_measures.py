"""Counting what services bring, into the catalogue (5.10): medians over customers without anybody's name, by the hour."""

from django.db.models import Count, F, Q

from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from roadmaps.queries.service_reliefs import reliefs_by_service
from roadmaps.queries.service_uses import services_beside_pains, uses_by_service
from services.models import Service, ServiceRequest
from services.queries.pulses import minimum_group
from services.rules.relief import Measured, measured

FIGURES = ("relief_share", "relief_hours", "relief_n", "felt_mean", "felt_n", "used_n", "answers_kept", "answers_total")
AT_ONCE = 500


def measure_services() -> int:
    """Write what each service brought, and return how many changed. 5 queries and one for 500 that changed.

    Twice changes nothing. Nothing of fewer customers than the minimum group is written. Source: 5.10, 7.4.
    """
    now, minimum = clock.now(), minimum_group()
    with system_scope():
        reliefs, uses, beside, answers = (
            reliefs_by_service(),
            uses_by_service(),
            services_beside_pains(),
            _answers(now),
        )
        changed = []
        for service in Service.objects.only("pk", "linked_at", *FIGURES):
            relief = measured(reliefs.get(service.pk, {}), minimum)
            fresh = _figures(relief, uses.get(service.pk, {}), minimum) | answers.get(service.pk, {})
            if any(getattr(service, name) != value for name, value in fresh.items()) or service.pk in beside:
                for name, value in fresh.items():
                    setattr(service, name, value)
                service.measured_at = now
                service.linked_at = now if service.pk in beside else service.linked_at
                changed.append(service)
        Service.objects.bulk_update(changed, [*FIGURES, "measured_at", "linked_at"], batch_size=AT_ONCE)
    return len(changed)


def _figures(relief: Measured, feelings: dict[int, list[int]], minimum: int) -> dict:
    """A customer's feeling is the mean of its cards, so that one with many cards does not outweigh the others."""
    felt = [sum(values) / len(values) for values in feelings.values() if values]
    enough = len(felt) >= max(1, minimum)
    return {
        "relief_share": relief.share,
        "relief_hours": relief.hours,
        "relief_n": relief.n,
        "felt_mean": sum(felt) / len(felt) if enough else None,
        "felt_n": len(felt),
        "used_n": len(feelings),
        "answers_kept": 0,
        "answers_total": 0,
    }


def _answers(now) -> dict[int, dict]:
    """Return service id → how many requests were answered in time, of those answered or late. 1 query."""
    rows = ServiceRequest.objects.filter(Q(answered_at__isnull=False) | Q(state="waiting", answer_due_at__lt=now))
    kept = Count("pk", filter=Q(answered_at__lte=F("answer_due_at")))
    rows = rows.order_by().values("service_id").annotate(kept=kept, total=Count("pk"))
    return {row["service_id"]: {"answers_kept": row["kept"], "answers_total": row["total"]} for row in rows}
