"""Assumed, heard, confirmed, stale (1.3)."""

from datetime import UTC, datetime, timedelta

import pytest

from customers.rules.facts import state_of

NOW = datetime(2026, 11, 24, 9, tzinfo=UTC)


def ago(days):
    return NOW - timedelta(days=days)


def state(**known):
    values = {"heard": 0, "heard_at": None, "stated_at": ago(1), "confirmed_at": None, "half_life_days": 180}
    return state_of(**{**values, **known}, now=NOW)


@pytest.mark.parametrize(
    ("known", "key"),
    [
        ({}, "assumed"),
        ({"heard": 1, "heard_at": ago(3)}, "heard_once"),
        ({"heard": 5, "heard_at": ago(3)}, "heard"),
        ({"confirmed_at": ago(2)}, "confirmed"),
        ({"heard": 5, "heard_at": ago(1), "confirmed_at": ago(2)}, "confirmed"),
    ],
)
def test_what_it_rests_on(known, key):
    assert state(**known).key == key


@pytest.mark.parametrize(
    ("known", "is_stale"),
    [
        ({"stated_at": ago(180)}, False),
        ({"stated_at": ago(181)}, True),
        ({"stated_at": ago(400), "heard": 1, "heard_at": ago(10)}, False),
        ({"stated_at": ago(400), "heard": 1, "heard_at": ago(200)}, True),
        ({"stated_at": ago(400), "confirmed_at": ago(179)}, False),
        ({"stated_at": ago(40), "half_life_days": 30}, True),
    ],
)
def test_the_newest_date_decides_whether_it_is_stale(known, is_stale):
    assert state(**known).is_stale is is_stale


def test_it_is_since_when_it_was_confirmed_or_heard():
    assert state(confirmed_at=ago(2)).since == ago(2)
    assert state(heard=2, heard_at=ago(9)).since == ago(9)
    assert state().since == ago(1)
