"""Phrases that one customer says in at least two quotes."""

import pytest

from customers.rules.own_phrases import own_phrases

QUOTES = [
    (3, "The Friday list is late again."),
    (2, "Without the Friday list nobody knows."),
    (1, "We never see the RAID log."),
    (0, "The RAID log lives in a folder."),
]


@pytest.mark.parametrize(
    ("quotes", "known", "expected"),
    [
        ([], (), []),
        (QUOTES[:1], (), []),
        (QUOTES, (), [("friday list", (3, 2)), ("raid log", (1, 0))]),
        (QUOTES, ("RAID log",), [("friday list", (3, 2))]),
        ([(1, "late late"), (2, "late")], (), []),  # one word alone says too little
    ],
)
def test_phrases(quotes, known, expected):
    assert [(one.words, one.keys) for one in own_phrases(quotes, known=known)] == expected


def test_only_the_longest_and_not_too_many():
    quotes = [(n, "the big shared claims list") for n in (1, 2)]
    assert [one.words for one in own_phrases(quotes)] == ["big shared claims list"]
    assert (
        len(
            own_phrases(
                [(n, " ".join(f"{one}{two}aa {two}{one}bb." for one in "abcdefg" for two in "abcdefg")) for n in (1, 2)]
            )
        )
        == 12
    )
