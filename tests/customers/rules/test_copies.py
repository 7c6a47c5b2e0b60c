"""Is this text a copy of what somebody said?"""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.copies import is_copy_of, words_of

SAID = "By Friday I no longer know which list is the real one."


@pytest.mark.parametrize(
    ("text", "is_copy"),
    [
        (SAID, True),
        (f"“{SAID}”", True),
        ("by friday, i no longer KNOW which list is the real one", True),
        ("I no longer know which list is the real one", True),
        ("which list is the real one?", True),
        (f"Ruth said in May: {SAID} We should look into this soon, because three teams told us so.", True),
        ("One list", False),
        ("the real one", False),
        ("Two lists of open claims", False),
        ("They keep two lists, and nobody knows which list is the true one of them", False),
        ("", False),
        ("...", False),
    ],
)
def test_what_counts_as_a_copy(text, is_copy):
    assert is_copy_of(text, [SAID]) is is_copy


def test_short_words_are_a_copy_only_where_they_are_the_same():
    assert is_copy_of("“One list!”", ["One list"])
    assert not is_copy_of("One list for all", ["One list"])


def test_nothing_said_is_copied_by_nothing():
    assert not is_copy_of("Anything", [])


@given(st.text(), st.text())
def test_any_text_gets_an_answer_and_is_a_copy_of_itself(text, other):
    assert is_copy_of(text, [other, text]) is bool(words_of(text))
