"""The task that beat wakes every ten minutes: the week on one page for leaders (X.5). The rows decide, not the task."""

from celery import shared_task

from services.actions import monday_mail


@shared_task(name="services.tasks.monday_mail.send_week", acks_late=True)
def send_week() -> int:
    """Queue the mails of the week, and return for how many leaders."""
    return monday_mail.send_week()
