"""Cells and their values."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.records.columns import FIELDS
from customers.rules.records.values import BadCell, value_of
from customers.rules.transcripts.dates import DateReader


@pytest.mark.parametrize(
    ("name", "raw", "value"),
    [
        ("contact", " Zoë\u00a0 Müller ", "Zoë Müller"),
        ("contact", "\u202eevil\u202c", "evil"),
        ("contact", "   ", None),
        ("phone", "'+44 20 7946", "+44 20 7946"),
        ("email", "mailto:ruth@larkfield.example", "ruth@larkfield.example"),
        ("tier", "Strategic", "strategic"),
        ("role", "Could stop it", "blocker"),
        ("influence", "٣", 3),
        ("influence", "3.0", 3),
        ("sentiment", "−2", -2),
        ("since_date", "2023-03-01", date(2023, 3, 1)),
        ("since_date", "5/3/2023", None),
        ("time_zone", "Europe/Berlin", "Europe/Berlin"),
        ("language", "de_CH", "de-ch"),
    ],
)
def test_values(name, raw, value):
    assert value_of(name, raw, DateReader()) == value


@pytest.mark.parametrize(
    ("name", "raw"),
    [
        ("email", "ruth at larkfield"),
        ("email", "a@b.example, c@d.example"),
        ("tier", "gold"),
        ("influence", "6"),
        ("influence", "1,5"),
        ("influence", "NaN"),
        ("people_count", "1e309"),
        ("sentiment", "-3"),
        ("since_date", "2023-02-30"),
        ("since_date", "10000-01-01"),
        ("time_zone", "Europe/Atlantis"),
        ("language", "English please"),
        ("contact", "x" * 121),
    ],
)
def test_what_cannot_be_is_a_sentence(name, raw):
    with pytest.raises(BadCell) as bad:
        value_of(name, raw, DateReader())
    assert str(bad.value).endswith(".")


@given(st.sampled_from(FIELDS), st.text(max_size=200))
def test_any_cell_gives_a_value_or_a_sentence(name, raw):
    try:
        value = value_of(name, raw, DateReader())
    except BadCell:
        return
    assert value is None or isinstance(value, (int, date)) or ("\n" not in value and "\x00" not in value)
