"""The task that beat wakes every hour: it asks how many use what was released (4.10, N5). The rows decide, not the task."""

from celery import shared_task

from roadmaps.actions.adoption_asks import ask_all_due


@shared_task(name="roadmaps.tasks.adoption_asks.ask_due", acks_late=True)
def ask_due() -> int:
    """Ask "do you use it?" wherever an answer is due, and return how many mails were written."""
    return ask_all_due()
