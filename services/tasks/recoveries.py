"""The task that beat wakes every five minutes: the clock of recovery cases (7.6). The rows decide, not the task."""

from celery import shared_task

from services.actions import escalations


@shared_task(name="services.tasks.recoveries.keep_recoveries", acks_late=True)
def keep_recoveries() -> dict:
    """Open, escalate and ask again what is due, and return how many of each."""
    return escalations.keep_recoveries()
