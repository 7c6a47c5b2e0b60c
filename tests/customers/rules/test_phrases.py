"""Words that customers share."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.phrases import Said, phrases_in, shared_phrases


@pytest.mark.parametrize(
    ("text", "holds", "lacks"),
    [
        ("Then it goes quiet.", ("goes", "quiet"), ("it", "goes")),
        ("It goes. Quiet follows", ("quiet", "follows"), ("goes", "quiet")),
        ("Every tool has its own month-end.", ("month", "end"), ("tool",)),
        ("Nobody’s list", ("nobody's", "list"), ("list",)),
        ("", None, ("",)),
    ],
)
def test_phrases_of_a_text(text, holds, lacks):
    found = phrases_in(text)
    assert holds is None or holds in found
    assert lacks not in found


def test_a_phrase_counts_by_customers_and_not_by_how_often():
    quotes = [
        Said(1, 10, "By Friday it goes quiet again."),
        Said(2, 10, "It goes quiet."),
        Said(3, 20, "Then it goes quiet!"),
        Said(4, 10, "By Friday."),
    ]
    found = {phrase.words: (phrase.customers, phrase.keys) for phrase in shared_phrases(quotes)}
    assert found == {"goes quiet": (2, (1, 2, 3))}


def test_a_part_of_a_longer_phrase_stands_alone_only_where_others_say_it():
    quotes = [Said(1, 1, "two lists of claims"), Said(2, 2, "two lists of claims"), Said(3, 3, "the claims")]
    assert [phrase.words for phrase in shared_phrases(quotes)] == ["claims", "lists of claims"]


@given(st.lists(st.builds(Said, st.integers(1, 50), st.integers(1, 5), st.text(max_size=80)), max_size=20))
def test_every_phrase_is_held_by_its_quotes_and_by_two_customers(quotes):
    by_key = {quote.key: quote for quote in quotes}
    if len(by_key) != len(quotes):
        return
    for phrase in shared_phrases(quotes):
        assert len({by_key[key].customer for key in phrase.keys}) == phrase.customers >= 2
        assert all(tuple(phrase.words.split(" ")) in phrases_in(by_key[key].text) for key in phrase.keys)
