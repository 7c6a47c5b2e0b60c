"""The task that beat wakes every hour: what is seen of releases, and the mirror at a quarter's end. The rows decide."""

from celery import shared_task

from roadmaps.actions.mirrors import ask_for_mirrors
from roadmaps.actions.receipts import ask_what_is_seen


@shared_task(name="roadmaps.tasks.quarter.ask_of_quarter", acks_late=True)
def ask_of_quarter() -> dict:
    """Ask what is due, each once, and return how many mails of each were written."""
    return {"seen": ask_what_is_seen(), "mirrors": ask_for_mirrors()}
