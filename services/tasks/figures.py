"""The task that beat wakes every twenty seconds: ready figures and health of the day. The marks decide, not the task."""

from celery import shared_task

from services.actions import figures


@shared_task(name="services.tasks.figures.refresh", acks_late=True)
def refresh() -> int:
    """Sum anew whoever has changed, and return how many customers that were."""
    return figures.refresh_figures()
