"""Turns from CSV: good rows come in, each bad one is named with line, column, value and reason, dates are asked about."""

from datetime import date

import pytest

from customers.rules.transcripts.csv_turns import ALIASES, column_of, columns_missing, find_header
from customers.rules.transcripts.sniff import read_transcript

HEAD = "interview_id,date,participant,interviewer,turn_no,speaker,text\n"


def read(rows, head=HEAD, **answers):
    return read_transcript((head + rows).encode(), filename="turns.csv", **answers)


def test_two_talks_come_in_with_their_people():
    found = read(
        "a,2026-05-04,Ruth Adeyemi,Maya Lind,2,Ruth Adeyemi,The Friday list.\n"
        "a,2026-05-04,Ruth Adeyemi,Maya Lind,1,Maya Lind,What hurts?\n"
        "b,2026-05-05,Ivo; Kwame,Maya Lind,1,Kwame,We wait.\n"
    )
    first, second = found.talks
    assert (first.interview_id, first.date, first.participants) == ("a", date(2026, 5, 4), ("Ruth Adeyemi",))
    assert [(turn.number, turn.speaker, turn.line) for turn in first.turns] == [
        (1, "Maya Lind", 3),
        (2, "Ruth Adeyemi", 2),
    ]
    assert [(who.name, who.suggestion, who.words) for who in first.speakers] == [
        ("Maya Lind", "interviewer", 2),
        ("Ruth Adeyemi", "participant", 3),
    ]
    assert second.participants == ("Ivo", "Kwame")
    assert (found.rows_read, found.rows_refused, found.is_answered) == (3, 0, True)


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_every_delimiter_is_found(delimiter):
    found = read(f"Ann{delimiter}one, two; three\n".replace(", ", " "), f"Who{delimiter}Words\n")
    assert found.delimiter == delimiter
    assert found.rows_read == 1


def test_the_first_line_of_excel_names_the_delimiter():
    assert read("Ann;Hi, all\n", "sep=;\nspeaker;text\n").talks[0].turns[0].text == "Hi, all"


@pytest.mark.parametrize(
    ("row", "column", "value", "code"),
    [
        ("a,2026-05-04,R,M,2,R,hi,more,cells\n", "", "cells", "ragged_row"),
        ("a,2026-05-04,R,M\n", "", "M", "ragged_row"),
        ("a,31.02.2026,R,M,2,R,hi\n", "date", "31.02.2026", "bad_date"),
        ("a,10000-01-01,R,M,2,R,hi\n", "date", "10000-01-01", "bad_date"),
        ("a,04.05.26,R,M,2,R,hi\n", "date", "04.05.26", "bad_date"),
        ("a,last May,R,M,2,R,hi\n", "date", "last May", "bad_date"),
        ("a,2026-05-04,R,M,two,R,hi\n", "turn_no", "two", "bad_number"),
        ("a,2026-05-04,R,M,1,R,again\n", "turn_no", "1", "doubled_turn"),
        ("a,2026-05-04,R,M,2,R, \x00 \n", "text", "", "no_words"),
        ('a,2026-05-04,R,M,2,R,"he said "no" twice"\n', "", 'a,2026-05-04,R,M,2,R,"he said "no" twice"', "bad_quote"),
    ],
)
def test_a_bad_row_is_named_and_the_rest_comes_in(row, column, value, code):
    found = read("a,2026-05-04,R,M,1,M,What?\n" + row + "a,2026-05-04,R,M,9,R,Last.\n")
    (problem,) = found.problems
    assert (problem.line, problem.column, problem.value, problem.code) == (3, column, value, code)
    assert problem.is_refusal and problem.reason.endswith((".", "?", "there."))
    assert [turn.number for turn in found.talks[0].turns] == [1, 9]
    assert (found.rows_read, found.rows_refused) == (3, 1)


def test_an_open_quote_is_found_where_it_opened():
    good = "".join(f"a,2026-05-04,R,M,{n},R,word {n}\n" for n in range(1, 6))
    found = read(good + 'a,2026-05-04,R,M,6,R,"it never ends\n' + "a,2026-05-04,R,M,7,R,but we go on\n")
    (problem,) = found.problems
    assert (problem.line, problem.code) == (7, "open_quote")
    assert "line 7" in problem.reason
    assert [turn.number for turn in found.talks[0].turns] == [1, 2, 3, 4, 5, 7]


def test_a_quote_that_swallows_the_next_row_is_found_too():
    found = read('a,2026-05-04,R,M,1,R,"open\na,2026-05-04,R,M,2,R,"closed"\n')
    assert found.problems[0].line == 2
    assert [turn.number for turn in found.talks[0].turns] == [2]


def test_words_over_several_lines_are_one_turn_and_lines_are_counted_right():
    found = read('a,2026-05-04,R,M,1,R,"one\n\ntwo, ""three"""\na,2026-05-04,R,M,x,R,bad\n')
    assert found.talks[0].turns[0].text == 'one\n\ntwo, "three"'
    assert found.problems[0].line == 5


def test_dates_that_can_mean_two_days_are_asked_about_and_not_guessed():
    rows = "a,03/04/2026,R,M,1,R,hi\nb,25/12/2025,R,M,1,R,hi\nc,2026-01-02,R,M,1,R,hi\n"
    found = read(rows)
    (question,) = found.questions
    assert (question.code, question.choices) == ("date_order", ("day_first", "month_first"))
    assert (question.examples, question.suggestion) == (("03/04/2026",), "day_first")
    assert [talk.date for talk in found.talks] == [None, date(2025, 12, 25), date(2026, 1, 2)]
    assert not found.is_answered

    answered = read(rows, date_order="month_first")
    assert [talk.date for talk in answered.talks] == [date(2026, 3, 4), date(2025, 12, 25), date(2026, 1, 2)]
    assert answered.is_answered


def test_two_orders_in_one_column_suggest_nothing():
    (question,) = read("a,03/04/2026,R,M,1,R,x\nb,25/12/2025,R,M,1,R,x\nc,12/25/2025,R,M,1,R,x\n").questions
    assert question.suggestion == ""


def test_two_dates_of_one_talk_are_noted_and_the_row_stays():
    found = read("a,2026-05-04,R,M,1,R,x\na,2026-05-05,R,M,2,R,y\n")
    assert [(note.code, note.is_refusal) for note in found.problems] == [("two_dates", False)]
    assert len(found.talks[0].turns) == 2


def test_a_monologue_of_2291_words_and_a_nameless_voice_come_in_whole():
    words = " ".join(["word"] * 2291)
    found = read(f"a,2026-05-04,,,1,Unknown Speaker,{words}\na,2026-05-04,,,2,,and?\n")
    (who,) = found.talks[0].speakers
    assert (who.name, who.turns, who.words, who.suggestion) == ("Unknown Speaker", 2, 2292, "")


def test_rows_without_numbers_count_on_and_times_are_read():
    found = read(
        "Ann,Hi,0:01:30,90.5\nBo,Ho,,\nAnn,x,now,\nAnn,x,0:61,\n", "Name;Said;Start time;To\n".replace(";", ",")
    )
    assert [(turn.number, turn.start, turn.end) for turn in found.talks[0].turns] == [(1, 90.0, 90.5), (2, None, None)]
    assert [problem.code for problem in found.problems] == ["bad_time", "bad_time"]


def test_blank_lines_are_not_rows():
    found = read("\n,,,,,,\na,2026-05-04,R,M,1,R,hi\n\n")
    assert (found.rows_read, found.rows_refused) == (1, 0)


def test_the_list_of_problems_ends_and_the_count_goes_on():
    found = read("".join(f"a,2026-05-04,R,M,x{n},R,hi\n" for n in range(700)))
    assert (len(found.problems), found.rows_refused) == (500, 700)


def test_quotes_open_in_every_row_do_not_take_for_ever():
    found = read("".join(f'a,2026-05-04,R,M,{n},R,"open {n}\n' for n in range(1, 3000, 2)) + "x" * 10)
    assert found.problems[-1].code == "too_many_bad_quotes"


def test_headings_are_known_by_their_usual_names():
    for column, names in ALIASES.items():
        assert {column_of(name) for name in names.split()} == {column}
    assert column_of(" Speaker Name ") == "speaker"
    assert column_of("colour") == ""
    assert find_header(["\n", "speaker;text\n"]) == (";", 1, ["speaker", "text"])
    assert "date" in columns_missing(["speaker", "text"])
