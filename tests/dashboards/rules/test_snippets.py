"""Marks become parts; markup in the text stays text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dashboards.rules.snippets import START, STOP, Part, parts_of, words_in


@pytest.mark.parametrize(
    ("marked", "parts"),
    [
        ("", []),
        ("no mark", [Part("no mark", False)]),
        ("two \x02lists\x03 here", [Part("two ", False), Part("lists", True), Part(" here", False)]),
        ("\x02<b>\x03", [Part("<b>", True)]),
        ("open \x02end", [Part("open ", False), Part("end", True)]),
        ("stray\x03 stop", [Part("stray stop", False)]),
    ],
)
def test_parts(marked, parts):
    assert parts_of(marked) == parts


@given(st.lists(st.tuples(st.text(alphabet="ab<&\"'> "), st.booleans())))
def test_no_letter_is_lost(pieces):
    marked = "".join(f"{START}{text}{STOP}" if is_word else text for text, is_word in pieces)
    assert "".join(part.text for part in parts_of(marked)) == "".join(text for text, _ in pieces)


def test_words_once_in_order():
    assert words_in(parts_of("\x02Lists\x03 and \x02list\x03 and \x02lists\x03")) == ["lists", "list"]
