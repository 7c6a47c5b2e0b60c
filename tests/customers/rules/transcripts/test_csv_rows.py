"""Rows and the lines they begin in."""

from customers.rules.transcripts.csv_rows import header_cells, rows_of, split_separator_line
from customers.rules.transcripts.shapes import Problem


def test_each_row_knows_its_line():
    lines = ["a,b\n", '"one\n', 'two",2\n', "3,4\n"]
    assert list(rows_of(lines, ",", 1)) == [(2, ["one\ntwo", "2"]), (4, ["3", "4"])]


def test_after_a_bad_row_reading_goes_on():
    found = list(rows_of(["1,2\n", '3,"4\n', "5,6\n"], ",", 0))
    assert found[0] == (1, ["1", "2"])
    assert isinstance(found[1], Problem) and found[1].line == 2
    assert found[2] == (3, ["5", "6"])


def test_a_cell_beyond_any_talk_is_named():
    (problem,) = rows_of(["x" * 140_000 + ",1\n"], ",", 0)
    assert problem.code == "cell_too_long"


def test_header_and_separator_line():
    assert header_cells('a;"b;c"', ";") == ["a", "b;c"]
    assert header_cells('a,"b', ",") == []
    assert split_separator_line(["sep=;\n"]) == (";", 1)
    assert split_separator_line(["speaker,text\n"]) == ("", 0)
