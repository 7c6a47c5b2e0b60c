"""Retries follow the book, and then they end."""

from datetime import timedelta

import pytest

from services.rules.retry import meaning_of, retry_delay


@pytest.mark.parametrize(("failed", "minutes"), [(1, 1), (2, 5), (3, 15), (4, 60), (5, 240)])
def test_delays_grow(failed, minutes):
    assert retry_delay(failed) == timedelta(minutes=minutes)


def test_after_five_retries_it_ends():
    assert retry_delay(6) is None


def test_there_is_no_delay_before_a_failure():
    with pytest.raises(ValueError, match="at least one"):
        retry_delay(0)


@pytest.mark.parametrize(
    ("code", "meaning"),
    [(250, "taken"), (251, "taken"), (421, "later"), (451, "later"), (550, "refused"), (554, "refused"), (-1, "later")],
)
def test_replies_mean_what_the_book_says(code, meaning):
    assert meaning_of(code) == meaning
