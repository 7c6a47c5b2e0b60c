"""The task that beat wakes every hour: what one side was asked to do and whose day is over (6.4). The rows decide."""

from celery import shared_task

from services.actions.tasks import remind_of_late_tasks


@shared_task(name="services.tasks.tasks.remind_of_late", acks_late=True)
def remind_of_late() -> int:
    """Remind of late tasks, each once, and return of how many."""
    return remind_of_late_tasks()
