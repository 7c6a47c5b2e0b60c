"""Tries are counted in PostgreSQL, all of them, and forgiven after the window only."""

import threading
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from django.db import close_old_connections, connection

from pmo_portal.accounts.actions.attempts import WINDOW_MINUTES, TooManyTries, count_attempt
from pmo_portal.accounts.models import Attempt

NOON = datetime(2026, 11, 24, 12, tzinfo=UTC)


@pytest.mark.django_db
def test_the_try_after_the_last_allowed_one_is_refused_with_the_minutes_left():
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(3):
            count_attempt(key="a", most=3)
        clock.shift(timedelta(minutes=5))
        with pytest.raises(TooManyTries) as refused:
            count_attempt(key="a", most=3)
        assert refused.value.minutes == WINDOW_MINUTES - 5
        count_attempt(key="b", most=3)


@pytest.mark.django_db
def test_tries_inside_the_window_do_not_make_it_longer_and_a_new_window_begins_at_one():
    with time_machine.travel(NOON, tick=False) as clock:
        for _ in range(3):
            count_attempt(key="a", most=3)
            clock.shift(timedelta(minutes=5))
        count_attempt(key="a", most=3)
    assert Attempt.objects.get().count == 1


@pytest.mark.django_db
def test_whose_address_was_tried_is_not_stored():
    count_attempt(key="link:ruth@larkfield.example", most=3)
    assert "ruth" not in Attempt.objects.get().key_hash


@pytest.mark.django_db(transaction=True)
def test_tries_at_the_same_moment_are_all_counted():
    refused = []

    def many():
        for _ in range(5):
            try:
                count_attempt(key="at-once", most=12)
            except TooManyTries:
                refused.append(1)
        close_old_connections()
        connection.close()

    threads = [threading.Thread(target=many) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert (Attempt.objects.get().count, len(refused)) == (20, 8)
