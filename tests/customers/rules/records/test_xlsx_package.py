"""What a workbook asks for is counted before it is opened; an honest one passes."""

import io
import zipfile

import pytest

from customers.rules.records.shapes import TableRefused
from customers.rules.records.xlsx_package import check_package
from customers.rules.records.xlsx_table import read_xlsx_table
from tests.customers.workbooks import HEAD, with_part, workbook

SHEET = "xl/worksheets/sheet1.xml"
RAW = workbook([HEAD, ["Claims", "Ruth", "ruth@larkfield.example", 5]])
WHOLE_SHEET = b"A5:XFD1048576"


def sheet() -> bytes:
    with zipfile.ZipFile(io.BytesIO(RAW)) as package:
        return package.read(SHEET)


def after_rows(extra: bytes) -> bytes:
    return with_part(RAW, SHEET, sheet().replace(b"</sheetData>", b"</sheetData>" + extra))


def test_an_honest_workbook_passes():
    assert check_package(RAW) is False
    assert check_package(workbook([HEAD, ["Claims", "Ruth", "", "=1+1"]], merge="A5:D9")) is True


@pytest.mark.parametrize(
    "extra",
    [
        b'<mergeCells><mergeCell ref="%s"/></mergeCells>' % WHOLE_SHEET,
        b"<mergeCells><mergeCell ref = '%s'/></mergeCells>" % WHOLE_SHEET,
        b'<mergeCells><mergeCell ref="A5&#58;XFD1048576"/></mergeCells>',
        b'<hyperlinks><hyperlink location="x" ref="%s"/></hyperlinks>' % WHOLE_SHEET,
        b"<mergeCells>" + b'<mergeCell ref="A5:Z999"/>' * 200 + b"</mergeCells>",
    ],
)
def test_ranges_over_whole_sheets_are_refused_before_they_are_made(extra):
    with pytest.raises(TableRefused) as refusal:
        read_xlsx_table(after_rows(extra))
    assert refusal.value.code == "damaged"


@pytest.mark.parametrize(
    ("name", "content"),
    [
        (SHEET, sheet().decode().replace("UTF-8", "UTF-16").encode("utf-16")),
        (SHEET, b'<?xml version="1.0" encoding="utf-7"?>' + sheet()),
        (SHEET, b'<!DOCTYPE x [<!ENTITY a "b">]>' + sheet()),
        ("xl/media/picture.png", sheet()),
        ("xl/media/picture.png", sheet().decode().encode("utf-16-le")),
    ],
)
def test_parts_that_hide_what_they_hold_are_refused(name, content):
    with pytest.raises(TableRefused):
        check_package(with_part(RAW, name, content))


def test_more_cells_than_there_is_room_for_are_counted_before_they_are_made():
    row = b"<row>" + b"<c/>" * 100 + b"</row>"
    raw = with_part(RAW, SHEET, sheet().replace(b"</sheetData>", row * 5_001 + b"</sheetData>"))
    with pytest.raises(TableRefused) as refusal:
        check_package(raw)
    assert refusal.value.code == "too_many_rows"


def test_a_number_beyond_all_numbers_is_a_text():
    raw = with_part(RAW, SHEET, sheet().replace(b"<v>5</v>", b"<v>1e400</v>"))
    assert read_xlsx_table(raw).rows[0][1][3] == "inf"
