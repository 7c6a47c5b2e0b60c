"""The outcome sentence: what is there, what is missing, and the least that a customer is shown."""

import pytest

from services.rules.lens.outcome import outcome_of
from services.rules.lens.profiles import profile_of


@pytest.mark.parametrize(
    ("language", "text", "missing", "is_shown"),
    [
        ("en", "", ("words",), False),
        ("en", "RAID log", ("words",), False),
        ("en", "You will see one list, so that nobody asks twice, from 12 May.", (), True),
        ("en", "One list of open claims that everyone trusts", ("reader", "so_that", "from"), True),
        ("en", "You will see one list", ("so_that", "from"), True),
        ("de", "Sie sehen ab 4. Mai eine Liste, damit niemand zweimal fragt.", (), True),
        ("fr", "Vous saurez dès le 4 mai qui décide, pour que rien ne traîne.", (), True),
        ("es", "Usted verá la lista desde el 4 de mayo, para que nadie pregunte.", (), True),
        ("ar", "ستحصلون على القائمة كل جمعة", ("so_that", "from"), True),
        ("xx", "three words here", ("reader", "so_that", "from"), True),
    ],
)
def test_parts(language, text, missing, is_shown):
    outcome = outcome_of(text, profile_of(language))
    assert (outcome.missing, outcome.is_shown) == (missing, is_shown)


def test_the_day_may_stand_beside_it():
    text = "You will see one list, so that nobody asks twice."
    assert outcome_of(text, profile_of("en")).missing == ("from",)
    assert outcome_of(text, profile_of("en"), has_date=True).is_whole


def test_medicine_is_no_outcome():
    assert outcome_of("Implement a governance framework for all units", profile_of("en")).is_medicine
