"""Speakers are counted and suggested; the file's own columns answer, people without names are asked for."""

import pytest

from customers.rules.transcripts.shapes import Turn
from customers.rules.transcripts.speakers import is_nameless, names_in, speaker_name, speakers_of


def said(*pairs):
    return [Turn(number, who, words, number) for number, (who, words) in enumerate(pairs, 1)]


def test_who_asks_most_is_suggested_as_interviewer():
    found = speakers_of(said(("Ann", "Why? How?"), ("Bo", "Because. Okay?"), ("Speaker 3", "Hm")))
    assert [(who.name, who.suggestion) for who in found] == [
        ("Ann", "interviewer"),
        ("Bo", "participant"),
        ("Speaker 3", ""),
    ]


def test_without_a_difference_nobody_is_suggested_as_interviewer():
    assert {who.suggestion for who in speakers_of(said(("Ann", "Why?"), ("Bo", "Why?")))} == {"participant"}


def test_columns_answer_and_others_are_asked_for():
    found = speakers_of(said(("ann lee", "a"), ("Bo", "b"), ("Guest", "c")), ["Ann Lee"], ["Bo"])
    assert [(who.suggestion, who.is_said_by_file) for who in found] == [
        ("interviewer", True),
        ("participant", True),
        ("", False),
    ]


@pytest.mark.parametrize("name", ["Unknown Speaker", "speaker 2", "Sprecher 1", "??", "7"])
def test_labels_that_name_nobody(name):
    assert is_nameless(name)
    assert not is_nameless("Ann")


def test_names_are_lines():
    assert speaker_name("**Ann\r\nLee:**") == "Ann Lee"
    assert speaker_name(" ") == "Unknown Speaker"
    assert names_in("Ann Lee; Bo, Cy and Ann Lee") == ("Ann Lee", "Bo", "Cy")


def test_a_cell_of_blanks_between_two_names_is_read_once():
    assert names_in(f"Ann{' ' * 100_000}and{' ' * 100_000}Bo") == ("Ann", "Bo")
    assert names_in(f"Ann{' ' * 100_000}Lee") == ("Ann Lee",)
