"""The task carries nothing, is found by the worker under the name that beat calls, and tells beat from a wake."""

import pytest
from celery import current_app
from django.apps import apps
from django.conf import settings
from django.core.management import call_command

from services.actions.wake import TASK
from services.models import Heartbeat
from services.tasks.dispatch import dispatch_due

pytestmark = pytest.mark.django_db


def test_beat_calls_a_task_that_exists():
    current_app.autodiscover_tasks([app.name for app in apps.get_app_configs()], force=True)
    called = {entry["task"] for entry in settings.CELERY_BEAT_SCHEDULE.values()}
    assert TASK in called
    assert called <= set(current_app.tasks)


def test_beat_gives_two_signs_of_life_and_a_wake_one():
    dispatch_due()
    assert set(Heartbeat.objects.values_list("part", flat=True)) == {"dispatcher"}
    dispatch_due(**settings.CELERY_BEAT_SCHEDULE["dispatch due mail"]["kwargs"])
    assert set(Heartbeat.objects.values_list("part", flat=True)) == {"dispatcher", "beat"}


def test_the_command_says_what_it_did(follow_up, capsys):
    call_command("dispatch_due")
    call_command("dispatch_due", "--json")
    assert capsys.readouterr().out.splitlines() == ["Nothing was due.", "{}"]
