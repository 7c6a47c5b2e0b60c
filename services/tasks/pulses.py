"""The task that beat wakes every quarter of an hour: pulses that come again, reminders, and marks that are over."""

from celery import shared_task

from services.actions.pulse_schedules import ask_all_again, forget_links, remind_all


@shared_task(name="services.tasks.pulses.ask_again", acks_late=True)
def ask_again() -> dict:
    """Open what is due, remind who has not answered, and return how many of each. The rows decide, not the task."""
    return {"opened": ask_all_again(), "reminded": remind_all(), "forgotten": forget_links()}
