"""The table: a row is as wide as its header."""

from customers.rules.records.shapes import Table
from customers.rules.transcripts.shapes import MAX_PROBLEMS


def test_only_the_first_problems_are_kept_and_all_are_counted():
    table = Table("csv", "UTF-8", ["customer"])
    for line in range(MAX_PROBLEMS + 10):
        table.take(line, ["a", "b"])
    assert (len(table.problems), table.refused) == (MAX_PROBLEMS, MAX_PROBLEMS + 10)


def test_a_row_of_blanks_is_no_row():
    table = Table("csv", "UTF-8", ["customer", "unit"])
    table.take(2, [" ", ""])
    assert (table.rows, table.problems) == ([], [])
