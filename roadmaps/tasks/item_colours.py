"""The task that beat wakes every minute: a task "talk first" for each card that is green for us and worrying for them (N10)."""

from celery import shared_task

from roadmaps.actions.item_colours import ask_to_talk_first


@shared_task(name="roadmaps.tasks.item_colours.ask_to_talk", acks_late=True)
def ask_to_talk() -> int:
    """Make the tasks that are missing, and return how many."""
    return ask_to_talk_first()
