"""Times in a recording."""

import pytest

from customers.rules.transcripts.clock_times import seconds_of


@pytest.mark.parametrize(
    ("raw", "seconds"),
    [
        ("00:01:30,250", 90.25),
        ("1:02:03.5", 3723.5),
        ("2:05", 125.0),
        ("75:00", 4500.0),
        ("90.5", 90.5),
        ("٩٠", 90.0),
        ("1:61:00", None),
        ("0:75", None),
        ("-1", None),
        ("1e309", None),
        ("nan", None),
        ("", None),
    ],
)
def test_times_are_read_or_not(raw, seconds):
    assert seconds_of(raw) == seconds
