"""Hints for questions that lead."""

import pytest

from customers.queries.questions import hint_for


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Would you use templates?", "yes or a no"),
        ("How much would that be worth to you?", "cost you today"),
        ("What if we built a list for that?", "last time you needed one"),
        ("What do you think of the Friday list?", "names what we offer"),
        ("Tell me about your week.", ""),
    ],
)
def test_a_leading_question_has_a_better_one(text, hint):
    found = hint_for(text, ["the Friday list"])
    assert (hint in found) if hint else found == ""
