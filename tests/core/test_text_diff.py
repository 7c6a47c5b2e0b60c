"""Finding the differences: spans in order, apart, and no wider than words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.text_diff import changed_spans

words = st.lists(st.sampled_from(["one", "two", "three", " ", "\n", "朝", "é", "e\u0301", "👩‍👧", "!"]), max_size=30)


def rebuilt(old, spans):
    parts, at = [], 0
    for start, end, replacement in spans:
        parts += [old[at:start], replacement]
        at = end
    return "".join([*parts, old[at:]])


@given(words, words)
def test_the_spans_turn_one_into_the_other(old_words, new_words):
    old, new = "".join(old_words), "".join(new_words)
    spans = changed_spans(old, new)
    assert rebuilt(old, spans) == new
    ends = [0]
    for start, end, replacement in spans:
        assert ends[-1] <= start <= end <= len(old)
        assert end > start or replacement
        ends.append(end)


@pytest.mark.parametrize(
    ("old", "new", "spans"),
    [
        ("same", "same", []),
        ("", "new", [(0, 0, "new")]),
        ("a b c d e", "a X c Y e", [(2, 3, "X"), (6, 7, "Y")]),
        ("朝と夜と昼", "晩と夜と空", [(0, 1, "晩"), (4, 5, "空")]),
    ],
)
def test_each_change_is_a_span_of_its_own(old, new, spans):
    assert changed_spans(old, new) == spans


def test_two_long_texts_with_nothing_in_common_are_one_span():
    old = " ".join(f"a{n}" for n in range(700))
    new = "\t".join(f"b{n}" for n in range(700))
    assert len(changed_spans(old, new)) == 1
