"""The Celery application. Tasks carry ids and wake scans; promises live in PostgreSQL."""

from contextlib import suppress

from celery import Celery
from celery.signals import beat_init, task_failure, worker_init
from kombu.exceptions import OperationalError

app = Celery("alongside")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(related_name="tasks")


@worker_init.connect
def share_with_children(**given):
    """Load once what each child of the worker needs; those that follow one that was killed begin with it, too."""
    from pmo_portal.core.warming import warm_up

    warm_up()


@beat_init.connect
def give_first_sign_of_life(sender=None, **given):
    """Wake the dispatcher at once, as later every 30 seconds: until then /healthz would call a fresh beat dead.

    It goes the way of all others, through Redis and the worker: what does not work is not hidden.
    """
    entry = app.conf.beat_schedule["dispatch due mail"]
    with suppress(OperationalError, OSError):  # Redis may start a moment later; the next wake is 30 seconds away
        app.send_task(entry["task"], kwargs=entry["kwargs"], retry=False, ignore_result=True, **entry["options"])


@task_failure.connect
def remember_failure(sender=None, exception=None, **given):
    """Leave a trace for /healthz; the log has the rest."""
    from services.actions.failed_jobs import note_failed_job

    note_failed_job(name=sender.name, error=exception)
