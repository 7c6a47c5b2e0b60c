"""The same news in three voices: what gets better first, the rest by what matters to the reader."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from roadmaps.rules.voices import ORDER, VOICES, parts_of

ALL = frozenset().union(*ORDER.values())


@given(st.sampled_from(VOICES), st.frozensets(st.sampled_from(sorted(ALL))))
def test_the_benefit_stands_first_and_nothing_is_invented(voice, known):
    parts = parts_of(voice, known | {"benefit"})
    assert parts[0] == "benefit"
    assert set(parts) <= known | {"benefit"}
    assert len(parts) == len(set(parts))


@pytest.mark.parametrize(
    ("voice", "has", "has_not"),
    [("user", "ask", "hours"), ("sponsor", "decision", "ask"), ("leader", "customer", "change")],
)
def test_each_voice_has_its_own_parts(voice, has, has_not):
    assert has in parts_of(voice, ALL)
    assert has_not not in parts_of(voice, ALL)


def test_a_voice_that_there_is_not_is_refused():
    with pytest.raises(KeyError):
        parts_of("nobody", ALL)
