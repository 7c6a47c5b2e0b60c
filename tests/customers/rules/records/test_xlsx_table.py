"""Workbooks: values are read, everything else is a clear sentence."""

import datetime

import pytest

from customers.rules.records.shapes import TableRefused
from customers.rules.records.xlsx_table import read_xlsx_table
from tests.customers.workbooks import HEAD, saved_value, with_part, workbook

ROW = ["Claims", "Ruth Adeyemi", "ruth@larkfield.example", 5]


def codes(table):
    return [problem.code for problem in table.problems]


def test_reads_the_first_sheet_and_says_so():
    table = read_xlsx_table(workbook([HEAD, ROW, [None, None, None, None], ["Claims", "Kwame", None, 3.0]], sheets=2))
    assert table.header == HEAD
    assert table.rows == [
        (2, ["Claims", "Ruth Adeyemi", "ruth@larkfield.example", "5"]),
        (4, ["Claims", "Kwame", "", "3"]),
    ]
    assert codes(table) == ["more_sheets"] and not table.refused


@pytest.mark.parametrize("mac", [False, True])
def test_dates_of_both_calendars_are_the_same_day(mac):
    raw = workbook([["customer", "since"], ["Claims", datetime.date(2023, 3, 1)]], mac=mac)
    table = read_xlsx_table(raw)
    assert table.rows == [(2, ["Claims", "2023-03-01"])]
    assert codes(table) == (["epoch_1904"] if mac else [])


def test_a_formula_without_a_saved_value_is_left_out_and_one_with_it_is_read():
    raw = workbook([HEAD, ["Claims", "Ruth", "", "=2+3"]])
    bare = read_xlsx_table(raw)
    assert (bare.rows, codes(bare)) == ([], ["formula_without_value"])
    saved = read_xlsx_table(saved_value(raw, "5"))
    assert saved.rows == [(2, ["Claims", "Ruth", "", "5"])]
    assert codes(saved) == ["formulas"]
    assert "never computed" in saved.problems[0].reason


def test_merged_and_error_cells_leave_their_row_out():
    merged = read_xlsx_table(workbook([HEAD, ROW, ROW, ROW], merge="A2:A3"))
    assert (codes(merged), [line for line, _cells in merged.rows]) == (["merged", "merged"], [4])
    error = read_xlsx_table(workbook([HEAD, ["Claims", "#N/A", "", 1], ROW]))
    assert (codes(error), [line for line, _cells in error.rows]) == (["error_cell"], [3])
    assert "B2" in error.problems[0].reason


BOOK = workbook([HEAD, ROW])


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"\xd0\xcf\x11\xe0" + "EncryptedPackage".encode("utf-16-le"), "password"),
        (b"\xd0\xcf\x11\xe0 an old workbook", "old_format"),
        (with_part(BOOK, "xl/vbaProject.bin", b"x"), "macros"),
        (with_part(BOOK, "xl/bomb.xml", b"0" * (81 * 1024 * 1024)), "zip_bomb"),
        (with_part(BOOK, "xl/worksheets/sheet1.xml", b"<!DOCTYPE x [<!ENTITY a 'b'>]><x>&a;</x>"), "damaged"),
        (with_part(BOOK, "xl/worksheets/sheet1.xml", b"<worksheet"), "damaged"),
        (BOOK[: len(BOOK) // 2], "damaged"),
        (b"PK\x03\x04 nothing else", "damaged"),
        (b"0" * (10 * 1024 * 1024 + 1), "too_large"),
        (workbook([]), "empty"),
        (workbook([["x"] * 101]), "too_many_rows"),
    ],
)
def test_what_cannot_be_read_is_refused_with_a_way_out(raw, code):
    with pytest.raises(TableRefused) as refusal:
        read_xlsx_table(raw)
    assert refusal.value.code == code
    assert len(str(refusal.value)) > 20


def test_a_packed_file_that_is_no_workbook():
    import io
    import zipfile

    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("word/document.xml", "x")
    with pytest.raises(TableRefused, match="no XLSX workbook"):
        read_xlsx_table(file.getvalue())
