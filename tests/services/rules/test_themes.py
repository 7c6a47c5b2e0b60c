"""Themes are words that several comments share; nothing is guessed."""

import pytest

from services.rules.themes import themes_of


@pytest.mark.parametrize(
    ("comments", "language", "expected"),
    [
        ([], "en", []),
        (["Too late again"], "en", []),
        (["The Friday list helps", "friday list, please", "No list"], "en", [("list", 3), ("friday list", 2)]),
        (["Die Liste ist nicht klar", "Eine klare Liste"], "de", [("liste", 2)]),
        (["Liste liste liste", "x"], "de", []),
        (["It’s late", "LATE"], "xx", [("late", 2)]),
    ],
)
def test_themes(comments, language, expected):
    assert [(theme.words, len(theme.places)) for theme in themes_of(comments, language)] == expected


def test_places_lead_to_the_comments():
    (theme,) = themes_of(["slow answers", "x", "answers"])
    assert theme.places == (0, 2)
