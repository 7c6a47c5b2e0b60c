"""An XLSX workbook as a table (1.10): its first sheet, values only. What cannot be read safely is refused with a sentence.

Formulas are never computed: the value that the spreadsheet last saved counts, and a formula without one is a problem.
"""

import datetime
import io
import math

from openpyxl import load_workbook
from openpyxl.utils import get_column_letter
from openpyxl.utils.datetime import CALENDAR_MAC_1904

from customers.rules.transcripts.shapes import Problem
from pmo_portal.core.refusals import Sentence

from .shapes import MAX_BYTES, MAX_COLUMNS, MAX_ROWS, Table, TableRefused
from .xlsx_package import check_package, sheet_too_large

ERRORS = {"#N/A", "#REF!", "#VALUE!", "#NAME?", "#DIV/0!", "#NULL!", "#NUM!", "#GETTING_DATA"}


def read_xlsx_table(raw: bytes) -> Table:
    """Return the first sheet of a workbook as a table. Raises: TableRefused."""
    if len(raw) > MAX_BYTES:
        raise TableRefused("too_large", Sentence("The file is larger than 10 MB. Split it in two."))
    has_formulas = check_package(raw)
    try:
        book = load_workbook(io.BytesIO(raw), data_only=True)
        formulas = load_workbook(io.BytesIO(raw)).worksheets[0] if has_formulas else None
        sheet = book.worksheets[0]
    except TableRefused:
        raise
    except Exception as error:  # a damaged package fails in more ways than can be named
        raise TableRefused(
            "damaged", Sentence("The workbook is damaged. Open it, save it again, and try once more.")
        ) from error
    table = _table_of(sheet, formulas)
    if book.epoch == CALENDAR_MAC_1904:
        reason = Sentence(
            "This workbook counts its days from 1904. Its dates were read that way; please look at one of them."
        )
        table.report(Problem(1, "", "", "epoch_1904", reason, is_refusal=False))
    if len(book.worksheets) > 1:
        reason = Sentence(
            "Only the first sheet, “%(sheet)s”, is read; there are %(count)s.",
            sheet=sheet.title[:40],
            count=len(book.worksheets),
        )
        table.report(Problem(1, "", "", "more_sheets", reason, is_refusal=False))
    return table


def _table_of(sheet, formulas) -> Table:
    cells = {(cell.row, cell.column): cell.value for cell in sheet._cells.values() if cell.value is not None}
    if formulas is not None:  # a formula without a saved value is empty among the values
        for cell in formulas._cells.values():
            if cell.data_type == "f":
                cells.setdefault((cell.row, cell.column), None)
    if not cells:
        raise TableRefused("empty", Sentence("The first sheet of the workbook is empty."))
    rows = sorted({row for row, _column in cells})
    wide = max(column for _row, column in cells)
    if len(rows) > MAX_ROWS + 1 or wide > MAX_COLUMNS:
        raise sheet_too_large()
    top = rows[0]
    header = [_text(cells.get((top, column))) for column in range(1, wide + 1)]
    table = Table("xlsx", "", header)
    merged = _merged(sheet)
    computed = 0
    for row in rows[1:]:
        problem = _problem_in(row, wide, cells, formulas, merged, header)
        if problem:
            table.report(problem)
            continue
        computed += formulas is not None and any(_is_formula(formulas, row, column) for column in range(1, wide + 1))
        table.take(row, [_text(cells.get((row, column))) for column in range(1, wide + 1)])
    if computed:
        reason = Sentence(
            "%(computed)s rows hold formulas. The values last saved were read; formulas are never computed here.",
            computed=computed,
        )
        table.report(Problem(top, "", "", "formulas", reason, is_refusal=False))
    return table


def _merged(sheet) -> dict[int, str]:
    """Return row → the first merged range that touches it."""
    found: dict[int, str] = {}
    for area in sheet.merged_cells.ranges:
        for row in range(area.min_row, min(area.max_row, area.min_row + MAX_ROWS) + 1):
            found.setdefault(row, str(area))
    return found


def _is_formula(formulas, row: int, column: int) -> bool:
    cell = formulas._cells.get((row, column))
    return cell is not None and cell.data_type == "f"


def _problem_in(row, wide, cells, formulas, merged, header) -> Problem | None:
    if row in merged:
        reason = Sentence(
            "The cells %(cells)s are merged, so it is not clear which column they belong to. Split them.",
            cells=merged[row],
        )
        return Problem(row, "", merged[row], "merged", reason)
    for column in range(1, wide + 1):
        value, name = cells.get((row, column)), header[column - 1] or get_column_letter(column)
        if isinstance(value, str) and value in ERRORS:
            reason = Sentence(
                "Cell %(column)s%(row)s holds an error instead of a value. Correct it there.",
                column=get_column_letter(column),
                row=row,
            )
            return Problem(row, name, value, "error_cell", reason)
        if value is None and (row, column) in cells:
            reason = Sentence(
                "Cell %(column)s%(row)s holds a formula without a saved value. Save the workbook once.",
                column=get_column_letter(column),
                row=row,
            )
            return Problem(row, name, "", "formula_without_value", reason)
    return None


def _text(value) -> str:
    if value is None:
        return ""
    if isinstance(value, datetime.datetime):
        return value.date().isoformat()
    if isinstance(value, datetime.date):
        return value.isoformat()
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and math.isfinite(value) and value == int(value):
        return str(int(value))
    return str(value)
