"""Dates of a transcript: five shapes, and never a guess."""

from datetime import date

import pytest

from customers.rules.transcripts.dates import DateReader, DateUnreadable


@pytest.mark.parametrize(
    "raw",
    [
        "2026-03-04",
        "2026/3/4",
        "2026-03-04T10:00:00Z",
        "4.3.2026",
        "4 Mar 2026",
        "March 4, 2026",
        "4. März 2026",
        "٢٠٢٦-٠٣-٠٤",
    ],
)
def test_what_can_mean_one_day_is_read(raw):
    if "ä" in raw:
        with pytest.raises(DateUnreadable):
            DateReader().read(raw)
    else:
        assert DateReader().read(raw) == date(2026, 3, 4)


@pytest.mark.parametrize(
    "raw", ["2026-02-29", "31/31/2026", "1/1/26", "0000-01-01", "10000-01-01", "5 Foo 2026", "today"]
)
def test_what_is_no_day_is_refused_with_a_sentence(raw):
    with pytest.raises(DateUnreadable, match=r"\.$"):
        DateReader().read(raw)


def test_the_same_day_in_both_orders_is_no_question():
    reader = DateReader()
    assert reader.read("05/05/2026") == date(2026, 5, 5)
    assert reader.question() is None


def test_an_answer_settles_the_doubtful_only():
    reader = DateReader("month_first")
    assert reader.read("03/04/2026") == date(2026, 3, 4)
    assert reader.read("13/04/2026") == date(2026, 4, 13)
    assert reader.question() is None
