"""The Celery application. Tasks carry ids and wake scans; promises live in PostgreSQL."""

from celery import Celery

app = Celery("alongside")
app.config_from_object("django.conf:settings", namespace="CELERY")
app.autodiscover_tasks(related_name="tasks")
