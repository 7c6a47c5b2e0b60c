"""The task that beat wakes every hour: promises whose day has passed without a word (N9). The rows decide, not the task."""

from celery import shared_task

from services.actions.promise_verdicts import ask_about_silent


@shared_task(name="services.tasks.promises.ask_receivers", acks_late=True)
def ask_receivers() -> int:
    """Ask the receivers whether promises were kept, each once, and return how many."""
    return ask_about_silent()
