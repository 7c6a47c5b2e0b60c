"""Text operations: nobody loses words, whoever types at the same time."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core import text_ops as ops

# Emoji with joiners, Arabic, a combining accent, CJK: everything that code points can get wrong.
ALPHABET = ["a", "b", " ", "\n", "é", "e", "\u0301", "👩", "\u200d", "🏽", "ع", "ر", "字", "𝒳"]
texts = st.text(st.sampled_from(ALPHABET), max_size=24)


@st.composite
def op_for(draw, text):
    """Any valid operation on the text, not necessarily in canonical form."""
    op, left = [], len(text)
    while left:
        kind, count = draw(st.sampled_from(["keep", "delete", "insert"])), draw(st.integers(1, left))
        if kind == "insert":
            op.append(draw(texts.filter(bool)))
        else:
            op.append(count if kind == "keep" else -count)
            left -= count
    if draw(st.booleans()):
        op.append(draw(texts.filter(bool)))
    return op


@st.composite
def concurrent(draw, count=2):
    text = draw(texts)
    return text, [draw(op_for(text)) for _ in range(count)]


@st.composite
def sequence(draw, most=4):
    """A text and operations that follow one another, oldest first."""
    text = draw(texts)
    now, log = text, []
    for _ in range(draw(st.integers(1, most))):
        log.append(draw(op_for(now)))
        now = ops.apply(now, log[-1])
    return text, log


def inserted(op):
    return sorted("".join(part for part in op if isinstance(part, str)))


def deleted_places(op, places):
    """Which of the identities in `places` the operation deletes; inserted code points carry None."""
    gone, kept, at = set(), [], 0
    for part in op:
        if isinstance(part, str):
            kept.extend([None] * len(part))
            continue
        chunk = places[at : at + abs(part)]
        kept.extend(chunk) if part > 0 else gone.update(chunk)
        at += abs(part)
    return gone, kept


def test_the_example_of_the_design():
    assert ops.apply("the quick fox " + "jumps far", [14, "very ", 9]) == "the quick fox very jumps far"


@pytest.mark.parametrize(
    ("raw", "canonical"),
    [
        ([1, 2, -1, -2, "a", "b"], [3, "ab", -3]),
        ([-2, "new"], ["new", -2]),
        (["a", -1, "b", -1], ["ab", -2]),
        ([3], [3]),
        ([], []),
    ],
)
def test_one_change_has_one_form(raw, canonical):
    assert ops.normalise(raw) == canonical
    assert ops.validated(raw) == canonical


@given(concurrent(1))
def test_the_canonical_form_does_the_same(case):
    text, [op] = case
    assert ops.apply(text, ops.normalise(op)) == ops.apply(text, op)
    assert ops.normalise(ops.normalise(op)) == ops.normalise(op)
    assert len(ops.apply(text, op)) == ops.result_length(op)


@given(concurrent())
def test_two_people_see_the_same_text(case):
    text, [first, second] = case
    first_after, second_after = ops.transform(first, second)
    one_way = ops.apply(ops.apply(text, first), second_after)
    assert one_way == ops.apply(ops.apply(text, second), first_after)


@given(concurrent())
def test_every_typed_character_survives_and_nothing_more_is_deleted(case):
    text, [first, second] = case
    first_after, second_after = ops.transform(first, second)
    assert inserted(second_after) == inserted(second)
    assert inserted(first_after) == inserted(first)
    places = list(range(len(text)))
    by_first, kept = deleted_places(first, places)
    by_second, _ = deleted_places(second, places)
    by_second_after, _ = deleted_places(second_after, kept)
    assert by_second_after == by_second - by_first


@given(sequence(), st.data())
def test_a_change_from_long_ago_keeps_its_words_over_a_whole_log(case, data):
    text, log = case
    late = data.draw(op_for(text))
    now = text
    for op in log:
        now = ops.apply(now, op)
    moved = ops.transform_over(late, log)
    ops.apply(now, moved)
    assert inserted(moved) == inserted(late)


@given(sequence(2), st.data())
def test_composing_the_log_first_gives_the_same_text(case, data):
    text, log = case
    whole = log[0]
    for op in log[1:]:
        whole = ops.compose(whole, op)
    now = text
    for op in log:
        now = ops.apply(now, op)
    assert ops.apply(text, whole) == now
    assert ops.base_length(whole) == len(text)


@given(concurrent(1))
def test_undo_brings_the_old_text_back(case):
    text, [op] = case
    after = ops.apply(text, op)
    back = ops.invert(op, text)
    assert ops.apply(after, back) == text
    assert ops.apply(text, ops.invert(back, after)) == after


@given(texts, texts)
def test_the_difference_is_right_and_canonical(old, new):
    op = ops.diff(old, new)
    assert ops.apply(old, op) == new
    assert op == ops.normalise(op)
    assert ops.is_noop(op) == (old == new)


@pytest.mark.parametrize(
    ("old", "new", "op"),
    [
        ("", "words", ["words"]),
        ("words", "", [-5]),
        ("", "", []),
        ("the quick fox", "the very quick fox", [4, "very ", 9]),
        ("one two three four", "one 2 three 4", [4, "2", -3, 7, "4", -4]),
        ("👩‍👩‍👧 ok", "👩‍👩‍👧 fine", [6, "fine", -2]),
        ("静かな朝と夜", "静かな昼と晩", [3, "昼", -1, 1, "晩", -1]),
    ],
)
def test_the_difference_is_small(old, new, op):
    assert ops.diff(old, new) == op


def test_edits_in_two_places_of_one_text_meet():
    base = "Send the report on Monday to all of the team"
    mine = ops.diff(base, "Send the list on Monday to all of the team today")
    theirs = ops.diff(base, "Send the report on Friday to everyone in the team")
    merged = ops.apply(ops.apply(base, theirs), ops.transform(theirs, mine)[1])
    assert merged == "Send the list on Friday to everyone in the team today"


def test_a_rewritten_long_text_is_compared_in_time():
    old = " ".join(f"word{n}" for n in range(1100))
    new = " ".join(f"other{n}" for n in range(1100))
    assert ops.apply(old, ops.diff(old, new)) == new


def test_earlier_logged_words_come_first():
    assert ops.transform_over([3, "B"], [[3, "A"]]) == [4, "B"]


def test_undo_leaves_the_words_of_others_and_redo_finds_its_place():
    typed = ["the quick fox"]
    other = [4, "very ", 9]
    text = ops.apply(ops.apply("", typed), other)
    undo = ops.transform_over(ops.invert(typed, ""), [other])
    after_undo = ops.apply(text, undo)
    assert after_undo == "very "
    assert ops.apply(after_undo, ops.invert(undo, text)) == "the very quick fox"


@pytest.mark.parametrize(
    "raw",
    ["text", None, {"keep": 1}, [1.0], [True], [None], [0], [""], [["a"]], ["nul\x00"], ["\ud800"], ["a\r\nb"]],
)
def test_what_can_never_be_applied_is_refused_with_a_sentence(raw):
    with pytest.raises(ops.MalformedTextOp) as refused:
        ops.validated(raw)
    assert str(refused.value).endswith(".")


def test_a_title_stays_one_line():
    for typed in ("a\nb", "a\tb", "\u202e"):
        assert ops.validated([typed]) == [typed]
        with pytest.raises(ops.MalformedTextOp, match="one line"):
            ops.validated([typed], one_line=True)
    assert ops.validated([2, "a b"], one_line=True) == [2, "a b"]


def test_a_change_for_another_text_is_refused():
    for attempt in (
        lambda: ops.validated([3], length=4),
        lambda: ops.apply("four", [3]),
        lambda: ops.invert([3], "four"),
        lambda: ops.compose([3], [4]),
        lambda: ops.transform([3], [4]),
    ):
        with pytest.raises(ops.TextLengthMismatch):
            attempt()


def test_a_text_cannot_grow_over_its_limit_but_can_always_be_shortened():
    with pytest.raises(ops.TextTooLong):
        ops.validated([10, "x"], max_length=10)
    assert ops.validated([10, -5], max_length=8) == [10, -5]
