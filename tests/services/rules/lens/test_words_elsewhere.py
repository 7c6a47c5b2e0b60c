"""Each line of the other lists is a word, a bar and what to say instead."""

import pytest

from services.rules.lens import words_elsewhere as lists


@pytest.mark.parametrize("name", ["DUTCH", "FRENCH", "GERMAN", "ITALIAN", "RUSSIAN", "SPANISH"])
def test_lines(name):
    lines = getattr(lists, name).strip().splitlines()
    assert [line for line in lines if line.count("|") != 1 or line.startswith("|")] == []
