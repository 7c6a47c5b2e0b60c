"""The Celery application. Tasks carry ids and wake scans; promises live in PostgreSQL."""

from celery import Celery
from celery.signals import task_failure

app = Celery("alongside")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(related_name="tasks")


@task_failure.connect
def remember_failure(sender=None, exception=None, **given):
    """Leave a trace for /healthz; the log has the rest."""
    from services.actions.failed_jobs import note_failed_job

    note_failed_job(name=sender.name, error=exception)
