"""What the door of the room takes and what it refuses."""

import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.room_ops import RoomChangeError, id_of, read_change

ID = str(uuid.uuid4())


def change(kind, **parts):
    return {"id": ID, "kind": kind, **parts}


@pytest.mark.parametrize(
    "raw",
    [
        change("text", question=1, base=1, op=["a"]),
        change("asked", question=1, at=12.5),
        change("silence", question=1, seconds=7),
        change("talk", side="participant", speaker="Ruth", at=3),
        change("quote", speaker="Ruth", tag="pain", text="Two lists."),
        change("consent", speaker="Ruth", keep=True),
        change("promise", text="Show the calendar", due="2026-11-30", speaker="Ruth"),
    ],
)
def test_each_kind_is_read(raw):
    assert read_change(raw).kind == raw["kind"]


@pytest.mark.parametrize(
    "raw",
    [
        None,
        [],
        {"kind": "text"},
        change("nonsense"),
        change("text", question=1, base=1),
        change("text", question=True, base=1, op=[]),
        change("text", question=2**40, base=1, op=[]),
        change("asked", question=-1),
        change("asked", question=1, at=float("nan")),
        change("talk", side="cat"),
        change("talk", side="silence", at=10**9),
        change("quote", speaker="R", tag="pain", text="  "),
        change("quote", speaker="R", tag="pain", text="x" * 4001),
        change("quote", speaker="R" * 121, tag="pain", text="x"),
        change("quote", speaker=7, tag="pain", text="x"),
        change("promise", text="", due="2026-11-30"),
        change("promise", text="x", due="2026-02-30"),
        change("promise", text="x", due="9999-12-31"),
    ],
)
def test_what_can_never_be_taken_in_says_why(raw):
    with pytest.raises(RoomChangeError) as problem:
        read_change(raw)
    assert str(problem.value)


def test_words_are_cleaned_at_the_door():
    assert read_change(change("quote", speaker="Ru\nth", tag="pain", text="a\x0bb\x00")).text == "a\nb"


@given(
    st.recursive(st.none() | st.text() | st.integers() | st.floats(), lambda inner: st.dictionaries(st.text(), inner))
)
def test_anything_is_read_or_refused(raw):
    with pytest.raises(RoomChangeError):
        read_change(raw)
    assert isinstance(id_of(raw), str)
