"""From when on a card is shown: as soon as a sentence says what gets better."""

import pytest

from roadmaps.rules.drafts import says_outcome


@pytest.mark.parametrize(
    ("text", "is_said"),
    [("", False), ("RAID log", False), ("😀 😀 😀", False), ("You see one list", True), ("ستحصلون على قائمة", True)],
)
def test_says_outcome(text, is_said):
    assert says_outcome(text) is is_said
