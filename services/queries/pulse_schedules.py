"""What the scan of pulses looks for: schedules whose day has come, and people who have not answered. In a system scope."""

from datetime import datetime, timedelta

from customers.models import Contact
from services.models import Invitation, PulseSchedule


def due_schedule_ids(now: datetime) -> list[int]:
    """Return the schedules whose day may have come somewhere on earth. 1 query."""
    farthest = (now + timedelta(hours=14)).date()
    rows = PulseSchedule.objects.filter(next_date__lte=farthest, customer__status="active")
    return list(rows.order_by("next_date").values_list("pk", flat=True)[:1000])


def people_of(customer_id: int) -> list[Contact]:
    """Return the people of a customer who can be asked. 1 query."""
    rows = Contact.objects.filter(customer=customer_id, left_at__isnull=True).exclude(email="")
    return list(rows.select_related("user").order_by("name"))


def silent_invitations(now: datetime) -> list[Invitation]:
    """Return who has given no answer with a name to an open pulse that reminds. 1 query.

    Who answered without a name is among them: only their link tells, and the action looks.
    """
    return list(
        Invitation.objects.filter(
            reminded_at__isnull=True,
            response__isnull=True,
            pulse__schedule__remind_after_days__gt=0,
            pulse__closes_at__gt=now,
            pulse__opens_at__lte=now - timedelta(hours=12),
        )
        .only("pk")
        .order_by("pk")[:5000]
    )
