"""French, Spanish and Italian are whole: each has what the signals of the score ask for."""

import pytest

from services.rules.lens.romance import FRENCH, ITALIAN, SPANISH


@pytest.mark.parametrize("language", [FRENCH, SPANISH, ITALIAN])
def test_everything_is_there(language):
    assert len(language["flesch"]) == 3
    assert all(
        language[name] for name in ("vowels", "hidden", "you", "we", "subjects", "work", "will", "glue", "passive")
    )
