"""Sentences, words and syllables, also of texts that nobody would write on purpose."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from services.rules.lens.counting import sentences_in, syllables_in, words_in
from services.rules.lens.profiles import KNOWN, profile_of

# Counted by a dictionary's hyphens and by ear.
ENGLISH = """the 1 table 2 people 2 created 3 makes 1 boxes 2 started 2 walked 1 variety 4 reliable 4 nation 2 idea 3 science 2 area 3
being 2 little 2 management 3 government 3 stakeholder 3 statement 2 business 2 evaluation 5 organization 5 client 2 various 3 quiet 2
use 1 used 1 needed 2 simple 2 examples 3 services 3 houses 2 asked 1 believe 2 earlier 3 period 3 initiative 5 continuous 4 actual 3
usually 4 report 2 escalation 4 cooperate 4 every 2 something 2 themselves 2 tomorrow 3 employee 3 agree 2 applied 2 applies 2
studies 2 experience 4 material 4 radio 3 social 2 special 2 partial 2 patient 2 efficient 3 ancient 2 museum 3 theory 3 video 3
poem 2 doing 2 trying 2 playing 2 rhythm 2 mechanism 4""".split()  # noqa: SIM905


def sentences(text, language="en"):
    return [text[one.start : one.end] for one in sentences_in(text, profile_of(language))]


@pytest.mark.parametrize(("word", "count"), [*zip(ENGLISH[::2], map(int, ENGLISH[1::2]), strict=True)])
def test_english_syllables(word, count):
    assert syllables_in(word, profile_of("en")) == count


@pytest.mark.parametrize(
    ("language", "word", "count"),
    [
        ("de", "überprüfung", 4), ("de", "leute", 2), ("de", "nation", 3), ("fr", "table", 1), ("fr", "personnes", 2),
        ("es", "poesía", 4), ("es", "ciudad", 2), ("es", "quiero", 2), ("it", "giusto", 2), ("it", "gestione", 3), ("it", "idea", 3),
        ("nl", "tijd", 1), ("nl", "geïnd", 2), ("ru", "понедельник", 4), ("xx", "anything", 1), ("ar", "مرحبا", 1),
    ],
)  # fmt: skip
def test_syllables_elsewhere(language, word, count):
    assert syllables_in(word, profile_of(language)) == count


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("", []),
        ("😀 👍 1,234.50", []),
        ("One. Two? Three!", ["One.", "Two?", "Three!"]),
        ("It costs e.g. 3.50 a week. Dr. Ann says so.", ["It costs e.g. 3.50 a week.", "Dr. Ann says so."]),
        ("It is late (see p. 4). Come.", ["It is late (see p. 4).", "Come."]),
        ("“You see it.” She left.", ["“You see it.”", "She left."]),
        (
            "Bring:\n- a pen\n- paper, and\n  a ruler\n\nThen go",
            ["Bring:", "a pen", "paper, and\n  a ruler", "Then go"],
        ),
        ("Short line\nAnother line\nwrapped on", ["Short line", "Another line\nwrapped on"]),
        ("What?! No way... really", ["What?!", "No way... really"]),
        ("هل هذا واضح؟ نعم.", ["هل هذا واضح؟", "نعم."]),
    ],
)
def test_sentences(text, expected):
    assert sentences(text) == expected


def test_a_word_is_what_a_reader_would_call_one():
    def texts(text, language="en"):
        return [word.text for word in words_in(text, profile_of(language))]

    assert texts("You don't re-use 3 co2 cars") == ["You", "don't", "re", "use", "co2", "cars"]
    assert texts("l’équipe d'Anne", "fr") == ["l", "équipe", "d", "Anne"]
    assert texts("e\u0301te\u0301 مُحَمَّد") == ["e\u0301te\u0301", "مُحَمَّد"]


@settings(max_examples=200, deadline=None)
@given(st.text(max_size=400), st.sampled_from([*KNOWN, "*"]))
def test_every_word_is_in_just_one_sentence(text, language):
    profile = profile_of(language)
    found = [word for sentence in sentences_in(text, profile) for word in sentence.words]
    assert found == sorted(found, key=lambda word: word.start)
    assert all(text[word.start : word.end] == word.text for word in found)
    assert all(syllables_in(word.low, profile) >= 1 for word in found)


@pytest.mark.parametrize("held", [".", "?!", "…", ".)", "؟"])
def test_a_long_line_of_stops_is_read_once_and_not_from_each_stop_again(held):
    # From each stop again it would take minutes, and the time limit of the tests would end it.
    assert sentences(f"We begin. {held * 50_000}x and end.")[0] == "We begin."
