"""Each number shows how it is computed: a page on which something is counted or reckoned has the words for it."""

import re

import pytest

from tests.house.tree import name_of, templates

INCLUDE = re.compile(r'{%\s*include "([^"]+)"')
NUMBER = re.compile(
    r'class="[^"]*\b(?:num|big)\b|\|hours|_pct|floatformat|{% (?:ring|pain_matrix|contact_map|emotion_curve)|share\.parts'
)
WORDS = "How is this computed?"
ROOMS = ("customers", "dashboards")
# What stands there is read off, not reckoned.
READ_OFF = {
    "customers/interviews/index.html": "the quotes of each talk, counted",
    "customers/interviews/all.html": "the quotes of each talk, counted",
    "customers/record_imports/show.html": "the lines of a file",
    "dashboards/requests/show.html": "answers, as they were given",
}
# The places where the words must stand beside the number itself.
BESIDE = (
    "customers/contacts/_map.html",
    "customers/customers/_thread.html",
    "customers/finishes/show.html",
    "customers/interviews/_share.html",
    "customers/coverage/index.html",
    "customers/burn_downs/_burn.html",
    "customers/breathing_rooms/_room.html",
    "customers/values/index.html",
    "customers/values/_worst.html",
    "customers/pain_boards/show.html",
    "customers/pains/show.html",
    "customers/listening/index.html",
)
PATHS = {"/".join(path.parts[-3:]): path for path in templates()}


def closure(name: str, known: set[str]) -> str:
    """Return a template with everything that it includes."""
    if name in known or name not in PATHS:
        return ""
    known.add(name)
    text = PATHS[name].read_text()
    return text + "".join(closure(part, known) for part in INCLUDE.findall(text))


def test_a_page_with_numbers_says_how_they_are_computed():
    pages = [name for name in PATHS if name.startswith(ROOMS) and not name.split("/")[-1].startswith("_")]
    numbers = {name: text for name in pages if NUMBER.search(text := closure(name, set()))}
    assert len(numbers) > 25
    assert {name for name, text in numbers.items() if WORDS not in text} - set(READ_OFF) == set()
    assert set(READ_OFF) - set(numbers) == set(), "These are gone or have no number any more."


@pytest.mark.parametrize("name", BESIDE)
def test_the_words_stand_beside_the_number(name):
    assert WORDS in closure(name, set()), name_of(PATHS[name])
