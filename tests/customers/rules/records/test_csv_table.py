"""CSV files as people save them."""

import pytest

from customers.rules.records.csv_table import read_csv_table
from customers.rules.records.shapes import TableRefused

TEXT = "customer{d}contact{d}unit\nMüller{d}Zoë{d}\nClaims{d}Ruth{d}Larkfield\n"


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "windows-1252"])
def test_any_delimiter_and_encoding(delimiter, encoding):
    table = read_csv_table(TEXT.format(d=delimiter).encode(encoding))
    assert table.header == ["customer", "contact", "unit"]
    assert table.rows == [(2, ["Müller", "Zoë", ""]), (3, ["Claims", "Ruth", "Larkfield"])]
    assert [problem.code for problem in table.problems] == (["encoding_guessed"] if encoding == "windows-1252" else [])


def test_an_open_quote_is_found_where_it_opens_and_the_rest_is_read():
    table = read_csv_table(b'customer,contact\nClaims,"Ruth\nFinance,Priya\n')
    assert [(problem.line, problem.code) for problem in table.problems] == [(2, "open_quote")]
    assert table.rows == [(3, ["Finance", "Priya"])]


def test_ragged_rows_are_left_out_and_empty_tails_are_not():
    table = read_csv_table(b"customer,contact\nClaims\nClaims,Ruth,,\nClaims,Ruth,x\n\n,\n")
    assert [(problem.line, problem.code) for problem in table.problems] == [(2, "ragged_row"), (4, "ragged_row")]
    assert (table.rows, table.refused) == ([(3, ["Claims", "Ruth"])], 2)


def test_a_first_line_may_name_the_delimiter():
    assert read_csv_table(b"sep=;\ncustomer;contact\nClaims;Ruth\n").rows == [(3, ["Claims", "Ruth"])]


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"\n\n", "empty"),
        (b",,\n,,\n", "empty"),
        (b"%PDF-1.7", "binary"),
        (b"\x00\x01\x02\x03\x04\x05\x06", "binary"),
        (b'"customer,contact\nClaims,Ruth\n', "open_quote"),
        (",".join("x" * 101).encode(), "too_many_columns"),
    ],
)
def test_what_is_no_table_is_refused(raw, code):
    with pytest.raises(TableRefused) as refusal:
        read_csv_table(raw)
    assert refusal.value.code == code


def test_too_many_rows():
    with pytest.raises(TableRefused, match="20,000"):
        read_csv_table(b"customer\n" + b"Claims\n" * 20_001)
