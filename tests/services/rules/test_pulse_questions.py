"""What a pulse may ask, and what fits as a reply."""

import pytest

from services.rules.pulse_questions import BadReply, cleaned_replies, fits, is_happy, question_list


@pytest.mark.parametrize(
    ("kind", "score", "expected"),
    [
        ("csat", 1, True),
        ("csat", 0, False),
        ("csat", 6, False),
        ("nps", 0, True),
        ("nps", 10, True),
        ("nps", 11, False),
    ],
)
def test_each_kind_has_its_scale(kind, score, expected):
    assert fits(kind, score) is expected


@pytest.mark.parametrize(
    ("kind", "score", "expected"),
    [
        ("csat", 4, True),
        ("csat", 3, False),
        ("effort", 4, True),
        ("nps", 9, True),
        ("nps", 8, False),
        ("nps", 5, False),
    ],
)
def test_praise_is_the_upper_end_of_each_scale(kind, score, expected):
    assert is_happy(kind, score) is expected


def test_drivers_come_in_their_order_before_own_questions():
    asked = question_list(["speed", "ease"], [("text", " What else? ")])
    assert [(row["key"], row["wording"]) for row in asked] == [("ease", ""), ("speed", ""), ("own1", "What else?")]


@pytest.mark.parametrize(
    ("drivers", "own"),
    [(["beauty"], []), ([], [("dance", "x")]), ([], [("text", " ")]), ([], [("text", "x")] * 4)],
)
def test_nothing_else_is_asked(drivers, own):
    with pytest.raises(ValueError):
        question_list(drivers, own)


QUESTIONS = question_list(["ease"], [("yes_no", "Again?"), ("text", "What else?")])


def test_replies_are_numbers_and_words_and_blanks_are_left_out():
    given = {"ease": "4", "own1": 0, "own2": "x", "other": "y"}
    assert cleaned_replies(QUESTIONS, given) == {"ease": 4, "own1": 0, "own2": "x"}
    assert cleaned_replies(QUESTIONS, {"ease": "", "own1": None}) == {}


@pytest.mark.parametrize("given", [{"ease": "6"}, {"ease": "x"}, {"own1": "2"}, {"own2": "x" * 2001}, {"ease": "٣"}])
def test_a_reply_off_its_scale_is_refused(given):
    with pytest.raises(BadReply):
        cleaned_replies(QUESTIONS, given)
