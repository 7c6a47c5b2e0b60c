"""The task that beat wakes every hour: it counts what services bring (5.10). The rows decide, not the task."""

from celery import shared_task

from roadmaps.actions.service_measures import measure_services


@shared_task(name="roadmaps.tasks.service_measures.measure", acks_late=True)
def measure() -> int:
    """Count what services bring, and return how many figures moved."""
    return measure_services()
