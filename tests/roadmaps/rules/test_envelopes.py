"""Operations as they arrive: anything that is JSON becomes an envelope, or a sentence."""

import json
import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.envelopes import MOST_BYTES, REASON_LENGTH, Envelope, EnvelopeError, id_of, opened, opened_post

ID, CARD = str(uuid.uuid4()), str(uuid.uuid4())
json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3),
    max_leaves=5,
)
PARTS = (
    "id",
    "k",
    "item",
    "field",
    "base",
    "base_from",
    "value",
    "op",
    "lane",
    "after",
    "values",
    "suggestion",
    "reason",
    "target",
)


def sent(**parts):
    return {"id": ID, "k": "set", **parts}


def test_a_whole_operation_is_opened():
    found = opened(
        sent(item=CARD.upper(), field="outcome", base=3, value=["x"], lane=CARD, after="", reason=" so\x0bthere ")
    )
    assert found == Envelope(
        id=uuid.UUID(ID),
        kind="set",
        item=uuid.UUID(CARD),
        field="outcome",
        base=3,
        value=["x"],
        lane=CARD,
        reason="so\nthere",
    )
    assert found.place == {"lane": CARD, "after": None, "before": None}


@pytest.mark.parametrize(
    ("raw", "says"),
    [
        (None, "object"),
        ([], "object"),
        ({"k": "set"}, "id"),
        ({"id": ID}, "kind"),
        ({"id": "7", "k": "set"}, "“id”"),
        (sent(k=5), "kind"),
        (sent(k="x" * 11), "kind"),
        (sent(item=7), "“item”"),
        (sent(lane="now"), "“lane”"),
        (sent(field=["outcome"]), "“field”"),
        (sent(field="x" * 21), "“field”"),
        (sent(base="3"), "which state"),
        (sent(base=True), "which state"),
        (sent(base=-1), "which state"),
        (sent(base=2**63), "which state"),
        (sent(values=["x"]), "names of its fields"),
        (sent(reason=5), "sentence"),
        (sent(reason="x" * (REASON_LENGTH + 1)), "501"),
        (sent(value="é" * MOST_BYTES), "pieces"),
    ],
)
def test_what_is_no_operation_gets_a_sentence(raw, says):
    with pytest.raises(EnvelopeError) as refused:
        opened(raw)
    assert says in str(refused.value)
    assert str(refused.value).endswith(".")


def test_a_door_with_its_own_limit_may_take_more():
    assert opened(sent(value="x" * MOST_BYTES), most_bytes=None).value == "x" * MOST_BYTES


@given(json_values | st.dictionaries(st.sampled_from(PARTS), json_values))
def test_anything_is_opened_or_refused(raw):
    raw = json.loads(json.dumps(raw))
    assert isinstance(id_of(raw), str)
    try:
        opened(raw if not isinstance(raw, dict) else {"id": ID, "k": "set"} | raw)
    except EnvelopeError as refused:
        assert str(refused)


def test_an_answer_is_addressed_as_it_was_sent():
    assert id_of({"id": "abc"}) == "abc"
    assert id_of({"id": "x" * 100}) == "x" * 64
    assert [id_of(raw) for raw in ({"id": 5}, [], None)] == ["", "", ""]


def test_a_post_has_an_epoch_and_operations():
    assert opened_post({"epoch": 1, "ops": [1]}) == (1, [1])
    for raw in (None, [], {"ops": []}, {"epoch": True, "ops": []}, {"epoch": 1, "ops": {}}):
        with pytest.raises(EnvelopeError, match="epoch"):
            opened_post(raw)
