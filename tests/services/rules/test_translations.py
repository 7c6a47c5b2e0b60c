"""A translation is older than its original when the original's words are other words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.translations import is_older, mark_of


@pytest.mark.parametrize(
    ("then", "now", "older"),
    [
        ("You see it.", "You see it.", False),
        ("You see it.", " You  see it.\n", False),
        ("You see it.", "You saw it.", True),
    ],
)
def test_only_other_words_make_it_older(then, now, older):
    assert is_older(mark_of(then), now) is older


@given(st.text(max_size=200))
def test_a_text_put_back_makes_the_translation_good_again(text):
    assert not is_older(mark_of(text), text)
    assert len(mark_of(text)) == 32
