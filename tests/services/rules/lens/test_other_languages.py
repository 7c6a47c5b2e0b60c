"""Russian has its numbers, Arabic is read by LIX, and an unknown language has a name for everything."""

from services.rules.lens.germanic import ENGLISH
from services.rules.lens.other_languages import ARABIC, NOTHING, RUSSIAN


def test_what_is_known():
    assert RUSSIAN["flesch"] == [206.835, 1.3, 60.1]
    assert "flesch" not in ARABIC
    assert ENGLISH.keys() <= NOTHING.keys()
