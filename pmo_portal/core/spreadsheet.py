"""The one way out to a spreadsheet: CSV and XLSX whose cells can only ever be text (STACK.md, "Trust")."""

import csv
import io
from collections.abc import Iterable

from django.http import HttpResponse

# The wide ones are formulas too for spreadsheets that are set to Japanese.
_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠")


def safe_cell(value) -> str:
    """Return a cell that no spreadsheet will run as a formula: a text that begins like one gets an apostrophe."""
    if value is None:
        return ""
    text = str(value)
    is_number = isinstance(value, (int, float))
    return f"'{text}" if text.startswith(_FORMULA_STARTS) and not is_number else text


def csv_response(filename: str, rows: Iterable[Iterable]) -> HttpResponse:
    """Return the rows as a CSV to save, in UTF-8 with the mark that spreadsheets look for."""
    response = HttpResponse("\ufeff", content_type="text/csv; charset=utf-8")
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    writer = csv.writer(response)
    for row in rows:
        writer.writerow([safe_cell(value) for value in row])
    return response


def xlsx_response(filename: str, sheet_name: str, rows: Iterable[Iterable]) -> HttpResponse:
    """Return the rows as a workbook to save; every text is written as text, also one that begins like a formula."""
    from openpyxl import Workbook  # 10 MB: a worker that writes no workbook never loads them
    from openpyxl.cell import WriteOnlyCell

    book = Workbook(write_only=True)
    sheet = book.create_sheet(sheet_name[:31])
    for row in rows:
        cells = []
        for value in row:
            is_number = isinstance(value, (int, float)) and not isinstance(value, bool)
            cell = WriteOnlyCell(sheet, value if is_number else safe_cell(value))
            if not is_number:
                cell.data_type = "s"
            cells.append(cell)
        sheet.append(cells)
    file = io.BytesIO()
    book.save(file)
    kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
    response = HttpResponse(file.getvalue(), content_type=kind)
    response.headers["Content-Disposition"] = f'attachment; filename="{filename}"'
    return response
