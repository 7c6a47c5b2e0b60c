"""What was typed becomes words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards.rules.asked import MOST_WORDS, words_of


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("", []),
        ("  ?!  ", []),
        ("Two lists", ["Two", "lists"]),
        ("lists, lists; lists", ["lists"]),
        ("Ruth’s list", ["Ruth", "list"]),
        ("it's", ["it"]),
        ("ruth@larkfield.example", ["ruth@larkfield.example"]),
        ("go-live & <b>", ["go", "live", "b"]),
        ("Übergabe قائمة", ["Übergabe", "قائمة"]),
        ("'; DROP TABLE x; --", ["DROP", "TABLE", "x"]),
    ],
)
def test_words(typed, words):
    assert words_of(typed) == words


@given(st.text(max_size=400))
def test_never_more_than_twelve_and_never_a_blank(typed):
    words = words_of(typed)
    assert len(words) <= MOST_WORDS
    assert all(word.strip() == word for word in words)
