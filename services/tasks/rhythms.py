"""The task that beat wakes every ten minutes: the rhythm of contact (X.2). The rows decide, not the task."""

from celery import shared_task

from services.actions import rhythms


@shared_task(name="services.tasks.rhythms.keep_rhythms", acks_late=True)
def keep_rhythms() -> int:
    """Plan and close what the rhythm of contact asks for, and return for how many customers."""
    return rhythms.keep_rhythms()
