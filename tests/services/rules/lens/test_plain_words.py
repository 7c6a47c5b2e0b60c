"""The lists of words: no word twice, none that is its own alternative, and no alternative that the list itself refuses."""

import pytest

from services.rules.lens.plain_words import plain_words
from services.rules.lens.score import read

LANGUAGES = ("en", "de", "fr", "es", "it", "nl", "ru")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_list_helps(language):
    entries = plain_words(language)
    names = [what for what, _instead, _theirs in entries]
    assert len(names) == len(set(names)) > 5
    assert [what for what, instead, _theirs in entries if what in instead] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_alternative_needs_another(language):
    entries = plain_words(language)
    wrong = [
        (what, option)
        for what, instead, _theirs in entries
        for option in instead
        if any(one.kind == "jargon" for one in read(option, language, entries).findings)
    ]
    assert wrong == []


def test_a_language_without_a_list():
    assert plain_words("xx") == ()
