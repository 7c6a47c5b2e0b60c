"""Two changes of one text become one text that holds the words of both."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.text_merge import marked, merged

WORDS = st.lists(st.sampled_from(["we", "ring", "you", "on", "Tuesday", "before", "noon"]), max_size=12).map(" ".join)


@pytest.mark.parametrize(
    ("base", "theirs", "mine", "whole"),
    [
        ("", "We ring.", "You write.", "We ring.You write."),
        ("We ring you.", "We ring you on Tuesday.", "Maya rings you.", "Maya rings you on Tuesday."),
        ("One two three", "One three", "One two three four", "One three four"),
        ("Same", "Same", "Other", "Other"),
        ("Same", "Other", "Same", "Other"),
    ],
)
def test_both_stay(base, theirs, mine, whole):
    assert merged(base, theirs, mine).split() == whole.split() or merged(base, theirs, mine) == whole


@given(WORDS, st.text("αβγ", max_size=5), st.text("xyz", max_size=5), st.integers(0, 40), st.integers(0, 40))
def test_nothing_that_somebody_typed_is_lost(base, first, second, at, there):
    theirs = base[:at] + first + base[at:]
    mine = base[:there] + second + base[there:]
    whole = merged(base, theirs, mine)
    assert len(whole) == len(base) + len(first) + len(second)
    assert all(whole.count(letter) >= (first + second).count(letter) for letter in set(first + second))


@given(WORDS, WORDS)
def test_marks_tell_both_texts(old, new):
    pieces = list(marked(old, new))
    assert "".join(text for mark, text in pieces if mark != "ins") == old
    assert "".join(text for mark, text in pieces if mark != "del") == new
