"""Filters of ours say what Django's say."""

from decimal import Decimal

import pytest
from django.template import defaultfilters
from django.utils.safestring import SafeString, mark_safe
from django.utils.translation import override
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.templatetags import filters

NUMBERS = [0.0, -0.0, 3.6, -3.25, 1234567.891, float("nan"), float("inf"), 5, Decimal("2.50"), "3.1", "words", None, ""]


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
@pytest.mark.parametrize("arg", [-1, 0, 1, "2", "-2", "1g", "x"])
@pytest.mark.parametrize("number", NUMBERS)
def test_numbers(number, arg, language):
    with override(language):
        assert filters.floatformat(number, arg) == defaultfilters.floatformat(number, arg)


@given(st.text(), st.integers(-2, 40))
def test_texts(text, most):
    assert filters.truncatechars(text, most) == defaultfilters.truncatechars(text, most)


def test_what_is_safe_stays_safe():
    found = filters.truncatechars(mark_safe("<b>short</b>"), 40)
    assert found == defaultfilters.truncatechars(mark_safe("<b>short</b>"), 40)
    assert isinstance(found, SafeString) == isinstance(
        defaultfilters.truncatechars(mark_safe("<b>short</b>"), 40), SafeString
    )


def test_other_values():
    assert filters.truncatechars(None, 5) == defaultfilters.truncatechars(None, 5)
    assert filters.truncatechars("words", "x") == defaultfilters.truncatechars("words", "x")
