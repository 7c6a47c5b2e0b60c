"""Each line of the English list is a word, a bar and what to say instead."""

from services.rules.lens.english_words import ENGLISH


def test_lines():
    assert [line for line in ENGLISH.strip().splitlines() if line.count("|") != 1 or line.startswith("|")] == []
