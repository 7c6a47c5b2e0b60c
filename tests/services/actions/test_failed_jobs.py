"""A job that fails is named on the health page and on the PMO's first page, and no words of anybody are kept."""

import pytest
from celery import shared_task
from django.db import connection

from services.actions.failed_jobs import note_failed_job
from services.models import Heartbeat
from services.queries.health import failed_jobs, mail_trouble

pytestmark = pytest.mark.django_db


def test_it_is_counted_and_forgotten_after_a_day():
    for _ in range(2):
        note_failed_job(name="services.tasks.late_mail.tell_of_late", error=ValueError("words of Ruth"))
    (job,) = failed_jobs()
    assert (job["job"], job["error"], job["times"]) == ("ces.tasks.late_mail.tell_of_late", "ValueError", 2)
    assert job["seconds_ago"] < 60
    assert "Ruth" not in str(Heartbeat.objects.values())
    assert mail_trouble().failed_jobs == 1
    with connection.cursor() as cursor:
        cursor.execute("UPDATE services_heartbeat SET at = now() - interval '25 hours'")
    assert failed_jobs() == []
    assert mail_trouble() is None
    note_failed_job(name="services.tasks.late_mail.tell_of_late", error=KeyError("x"))
    assert failed_jobs()[0]["times"] == 1


def test_the_worker_notes_it_by_itself():
    @shared_task(name="tests.break")
    def break_down():
        raise RuntimeError("no")

    break_down.apply()
    assert [job["job"] for job in failed_jobs()] == ["tests.break"]
