"""The one way out to a spreadsheet: CSV whose cells can only ever be text (STACK.md, "Trust")."""

import csv
from collections.abc import Iterable

from django.http import HttpResponse

_FORMULA_STARTS = ("=", "+", "-", "@", "\t", "\r")


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
