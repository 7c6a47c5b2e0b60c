"""Who is named with an @."""

import pytest

from roadmaps.rules.mentions import mentioned

PEOPLE = {1: "Ruth Adeyemi", 2: "Maya Lindqvist", 3: "Maya Stone", 4: "Jean-Luc Élan"}


@pytest.mark.parametrize(
    ("text", "named"),
    [
        ("@Ruth please look", [1]),
        ("(@ruth adeyemi) and @Maya Stone", [1, 3]),
        ("@Maya is two people", []),
        ("ruth@maya stone.example, nobody@ruth.example", []),
        ("@Ruthless and @Mayas", []),
        ("@jean-luc élan, @Ruth, @Ruth", [4, 1]),
        ("@", []),
    ],
)
def test_mentions(text, named):
    assert mentioned(text, PEOPLE) == named


def test_two_of_the_same_name_are_nobody():
    assert mentioned("@Ruth Adeyemi", {1: "Ruth Adeyemi", 2: "ruth  adeyemi"}) == []
