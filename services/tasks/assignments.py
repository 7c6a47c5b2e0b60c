"""The task that beat wakes every six hours: roles that are not confirmed this quarter (6.8). The rows decide, not the task."""

from celery import shared_task

from services.actions import assignments


@shared_task(name="services.tasks.assignments.remind_of_roles", acks_late=True)
def remind_of_roles() -> int:
    """Plan a follow-up for everybody who has not confirmed, and return for how many."""
    return assignments.remind_of_roles()
