"""Hints for questions that lead."""

import pytest

from customers.queries.questions import hint_for


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("Would you use templates?", "yes or a no"),
        ("How much would that be worth to you?", "cost you today"),
        ("What if we built a list for that?", "last time you needed one"),
        ("Tell me about your week.", ""),
    ],
)
def test_a_leading_question_has_a_better_one(text, hint):
    assert (hint in hint_for(text)) if hint else hint_for(text) == ""
