"""A survey file is read as it was told, and asked about where it could mean two things."""

from datetime import date

import pytest

from customers.rules.records.csv_table import read_csv_table
from services.rules.survey_rows import Told, read_survey

TODAY = date(2026, 11, 25)


def read(text: str, **told):
    table = read_csv_table(text.encode("utf-8-sig"))
    return read_survey(table, Told(**{"kind": "nps", "score_column": 0, "scale": "1-10", **told}), TODAY)


def test_blanks_are_no_zeros_and_strays_are_refused_with_their_line():
    survey = read("score;why\n10;a\n;b\n11;c\nx;d\n0;e\n9,0;f\n7.5;g\nNaN;h\n1e309;i\n٨;j\n")
    assert [row.score for row in survey.rows] == [10, 9, 8]
    assert (survey.blanks, survey.refused) == (1, 6)
    assert [problem.line for problem in survey.problems] == [4, 5, 6, 8, 9, 10]
    assert survey.problems[0].reason == "11 is outside the scale of 1 to 10."


def test_a_scale_that_runs_the_other_way():
    survey = read("score;x\n1;a\n5;b\n6;c\n7;d\n", kind="csat", scale="1-5", is_reversed=True)
    assert [row.score for row in survey.rows] == [5, 1]
    assert survey.refused == 2


@pytest.mark.parametrize(
    ("order", "raw", "expected"),
    [
        ("", "5/3/2026", None),
        ("dmy", "5/3/2026", date(2026, 3, 5)),
        ("mdy", "5/3/2026 11:57:58", date(2026, 5, 3)),
        ("", "2026-03-05", date(2026, 3, 5)),
        ("", "25/3/2026", date(2026, 3, 25)),
        ("ymd", "2026/03/05", date(2026, 3, 5)),
    ],
)
def test_dates_are_asked_about_and_not_guessed(order, raw, expected):
    survey = read(f"score;when\n9;{raw}\n", date_column=1, order=order)
    assert [row.day for row in survey.rows] == ([expected] if expected else [])
    assert survey.doubtful == ([] if expected else [raw])


@pytest.mark.parametrize(
    ("order", "raw"),
    [("mdy", "25/3/2026"), ("dmy", "3/25/2026"), ("ymd", "5/3/2026"), ("", "30/2/2026"), ("", ""), ("", "2027-01-01")],
)
def test_a_date_in_another_order_or_of_no_day_is_refused(order, raw):
    survey = read(f"score;when\n9;{raw}\n", date_column=1, order=order)
    assert (survey.rows, survey.refused, survey.doubtful) == ([], 1, [])


def test_equal_rows_are_two_answers_and_the_same_file_has_the_same_keys():
    text = "score;x\n9;a\n9;a\n"
    keys = [row.key for row in read(text).rows]
    assert len(set(keys)) == 2
    assert keys == [row.key for row in read(text + "8;b\n").rows][:2]


def test_a_scale_that_does_not_fit_is_refused():
    with pytest.raises(ValueError, match="1-5"):
        read("score;x\n9;a\n", kind="csat", scale="1-10")


def test_a_comment_that_is_too_long_is_refused():
    survey = read(f"score;x\n9;{'y' * 2001}\n9;fine\n", comment_column=1)
    assert ([row.comment for row in survey.rows], survey.refused) == (["fine"], 1)


@pytest.mark.parametrize(
    ("raw", "scores", "lines"),
    [
        ("score;why\n9;schön\n10;€\n".encode("cp1252"), [9, 10], [2]),
        (b"\xef\xbb\xbfscore;why\r\n9;a\r\n", [9], []),
        ("score\twhy\n9\tja\n".encode("utf-16"), [9], []),
        (b"score;why;when\n9;a\n8;b;c;d\n7;x;y\n", [7], [2, 3]),
        (b'score,why\n"9,0",x\n"9,5",y\n', [9], [3]),
        (b"score,why\nn/a,x\n9,y\n", [9], [2]),
        (b'score,why\n9,"abc\n8,x\n', [8], [2]),
        ("score,why\n٩,x\n١١,y\n".encode(), [9], [3]),
    ],
)
def test_files_as_people_have_them(raw, scores, lines):
    """Windows-1252 (asked about), BOM, UTF-16, ragged rows, decimal commas, "n/a", an open quote, Arabic digits: nothing is guessed."""
    table = read_csv_table(raw)
    survey = read_survey(table, Told(kind="nps", score_column=0, scale="0-10"), TODAY)
    assert [row.score for row in survey.rows] == scores
    assert [problem.line for problem in [*table.problems, *survey.problems]] == lines


def test_five_points_are_no_recommendation():
    """ "How likely" from 1 to 5 has no promoters of 9 and 10: it is refused, never stretched."""
    with pytest.raises(ValueError, match="0-10 or 1-10"):
        read("score;x\n5;a\n", scale="1-5")
