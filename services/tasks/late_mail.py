"""The task that beat wakes every ten minutes: follow-ups that are late. The key of the mail decides, not the task."""

from celery import shared_task

from services.actions import late_mail


@shared_task(name="services.tasks.late_mail.tell_of_late", acks_late=True)
def tell_of_late() -> int:
    """Queue today's mail for everybody with late follow-ups, and return for how many."""
    return late_mail.tell_of_late()
