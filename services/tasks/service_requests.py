"""The task that beat wakes every ten minutes: requests that wait too long. The rows decide, not the task."""

from celery import shared_task

from services.actions import late_requests


@shared_task(name="services.tasks.service_requests.tell_of_late_requests", acks_late=True)
def tell_of_late_requests() -> int:
    """Tell the leads of requests whose answer is late, and return of how many."""
    return late_requests.tell_of_late_requests()
