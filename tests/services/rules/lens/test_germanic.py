"""English, German and Dutch are whole: each has what the signals of the score ask for."""

import pytest

from services.rules.lens.germanic import DUTCH, ENGLISH, GERMAN


@pytest.mark.parametrize("language", [ENGLISH, GERMAN, DUTCH])
def test_everything_is_there(language):
    assert len(language["flesch"]) == 3
    assert all(
        language[name] for name in ("vowels", "hidden", "you", "we", "subjects", "work", "will", "glue", "passive")
    )
