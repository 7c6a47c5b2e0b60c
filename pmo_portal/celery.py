"""The Celery application. Tasks carry ids and wake scans; promises live in PostgreSQL."""

from celery import Celery
from celery.signals import task_failure, worker_init

app = Celery("alongside")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(related_name="tasks")


@worker_init.connect
def share_with_children(**given):
    """Load once what each child of the worker needs; those that follow one that was killed begin with it, too."""
    from pmo_portal.core.warming import warm_up

    warm_up()


@task_failure.connect
def remember_failure(sender=None, exception=None, **given):
    """Leave a trace for /healthz; the log has the rest."""
    from services.actions.failed_jobs import note_failed_job

    note_failed_job(name=sender.name, error=exception)
