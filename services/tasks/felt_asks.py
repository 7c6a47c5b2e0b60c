"""The task that beat wakes every hour: it asks about the pains that are due (3.8). The rows decide, not the task."""

from celery import shared_task

from services.actions.felt_asks import ask_all_due


@shared_task(name="services.tasks.felt_asks.ask_due", acks_late=True)
def ask_due() -> int:
    """Ask "does it still hurt?" wherever it is due, and return how many people were asked."""
    return ask_all_due()
