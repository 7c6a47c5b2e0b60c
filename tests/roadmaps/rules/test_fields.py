"""Values of an item: the right ones come out canonical, the wrong ones come back with a sentence."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules import permissions
from roadmaps.rules.fields import (
    CHOICES,
    POSITION,
    SCALAR_FIELDS,
    TEXT_FIELDS,
    FieldError,
    clean_value,
    from_half_open,
    half_open,
    is_field,
    is_text,
)

EVERY_FIELD = (*TEXT_FIELDS, *SCALAR_FIELDS, POSITION)
LANE, CARD = "8f14e45f-ceea-467f-a3b5-6f7d2a1c0001", "8f14e45f-ceea-467f-a3b5-6f7d2a1c0002"

json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["start", "end", "lane", "x"]), inner),
    max_leaves=6,
)


def test_each_field_is_known_to_the_table_of_permissions():
    assert set(EVERY_FIELD) == permissions.ALL_FIELDS
    assert all(is_field(name) for name in EVERY_FIELD)
    assert not is_field("password")
    assert [name for name in EVERY_FIELD if is_text(name)] == ["title", "outcome", "why"]


@pytest.mark.parametrize(
    ("field", "raw", "clean"),
    [
        ("title", "  One \x0b list\r\n", "One list"),
        ("title", "\u202elist\u202c", "list"),
        ("outcome", "a\x0bb\r\nc\x00", "a\nb\nc"),
        ("why", "", ""),
        ("status", "building", "building"),
        ("effort", "", ""),
        ("build", None, None),
        ("build", {"start": "", "end": None}, None),
        ("build", {"start": "2026-1-5", "end": "2026-02-05"}, {"start": "2026-01-05", "end": "2026-02-05"}),
        ("adoption", ["2028-02-29", None], {"start": "2028-02-29", "end": None}),
        ("build", {"end": "٢٠٢٦-٠٣-٢٩"}, {"start": None, "end": "2026-03-29"}),
        ("build", {"start": "2026-01-05", "end": "2026-01-05"}, {"start": "2026-01-05", "end": "2026-01-05"}),
        ("owner", "7", 7),
        ("owner", "", None),
        ("quote", 12, 12),
        ("pains", [3, "1", 3, None], [1, 3]),
        ("pains", None, []),
        ("build_days", "12", 12),
        ("build_days", 3.0, 3),
        ("build_days", "12,0", 12),
        ("build_days", "١٢", 12),
        ("build_days", "", None),
        ("pos", {"lane": LANE.upper(), "after": CARD}, {"lane": LANE, "after": CARD, "before": None}),
    ],
)
def test_a_good_value_comes_out_canonical(field, raw, clean):
    assert clean_value(field, raw) == clean


@pytest.mark.parametrize(
    ("field", "raw", "says"),
    [
        ("title", "x" * 201, "201"),
        ("outcome", "x" * 8001, "8000"),
        ("outcome", 5, "words"),
        ("status", "done", "“done”"),
        ("effort", "XXL", "S, M, L, XL"),
        ("kind", None, "relief, capability"),
        ("build", {"start": "10000-01-01"}, "year 10000"),
        ("build", {"start": "1999-12-31"}, "2000"),
        ("build", {"start": "2026-02-05", "end": "2026-01-11"}, "before the first day"),
        ("build", {"start": "2026-02-29"}, "no day “2026-02-29”"),
        ("build", {"start": "03/04/2026"}, "not a date"),
        ("build", {"start": 20260101}, "not a date"),
        ("build", "2026-01-11", "first and a last day"),
        ("build", {"start": "2026-01-11", "zone": "x"}, "first and a last day"),
        ("owner", "Ann", "“Ann”"),
        ("owner", True, "list"),
        ("owner", -1, "list"),
        ("owner", 2**63, "list"),
        ("pains", "1,2", "list"),
        ("pains", list(range(1, 60)), "Split"),
        ("build_days", "1,500", "not a number"),
        ("build_days", "1,5", "whole number"),
        ("build_days", float("nan"), "not a number"),
        ("build_days", "1e309", "not a number"),
        ("build_days", float("inf"), "not a number"),
        ("build_days", True, "not a number"),
        ("build_days", 0, "out of reach"),
        ("build_days", 2001, "out of reach"),
        ("pos", {"after": CARD}, "lane is missing"),
        ("pos", {"lane": "now"}, "“now”"),
        ("pos", {"lane": LANE, "rank": "V"}, "A place"),
        ("password", "x", "“password”"),
    ],
)
def test_a_bad_value_comes_back_with_a_sentence(field, raw, says):
    with pytest.raises(FieldError) as refused:
        clean_value(field, raw)
    assert says in str(refused.value)
    assert str(refused.value).endswith(".")
    assert refused.value.field == field


@given(st.sampled_from(EVERY_FIELD), json_values)
def test_anything_is_cleaned_once_or_refused(field, raw):
    try:
        clean = clean_value(field, raw)
    except FieldError:
        return
    assert clean_value(field, clean) == clean


def test_every_choice_is_one():
    assert all(clean_value(field, choice) == choice for field, choices in CHOICES.items() for choice in choices)


def test_a_range_goes_to_the_database_and_back():
    clean = {"start": "2026-01-11", "end": "2026-02-05"}
    assert half_open(clean) == (date(2026, 1, 11), date(2026, 2, 6))
    assert from_half_open(*half_open(clean)) == clean
    assert half_open(None) is None
    assert from_half_open(None, None) is None
    assert from_half_open(date(2026, 1, 11), None) == {"start": "2026-01-11", "end": None}
