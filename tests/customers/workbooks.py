"""Workbooks for tests of the import: made with openpyxl, or hostile ones made by hand."""

import io
import zipfile

from openpyxl import Workbook
from openpyxl.utils.datetime import CALENDAR_MAC_1904

HEAD = ["customer", "contact", "email", "influence"]


def workbook(rows, *, merge="", mac=False, sheets=1) -> bytes:
    book = Workbook()
    if mac:
        book.epoch = CALENDAR_MAC_1904
    for row in rows:
        book.active.append(row)
    if merge:
        book.active.merge_cells(merge)
    for _more in range(sheets - 1):
        book.create_sheet()
    file = io.BytesIO()
    book.save(file)
    return file.getvalue()


def with_part(raw: bytes, name: str, content: bytes) -> bytes:
    """Return the workbook with one part added or replaced."""
    file = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(raw)) as old, zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as new:
        for part in old.infolist():
            if part.filename != name:
                new.writestr(part.filename, old.read(part))
        new.writestr(name, content)
    return file.getvalue()


def saved_value(raw: bytes, value: str) -> bytes:
    """Return the workbook as a spreadsheet saves it: with a value beside the formula."""
    with zipfile.ZipFile(io.BytesIO(raw)) as book:
        sheet = book.read("xl/worksheets/sheet1.xml").decode()
    sheet = (
        sheet.replace("<v />", f"<v>{value}</v>")
        .replace("<v></v>", f"<v>{value}</v>")
        .replace("<v/>", f"<v>{value}</v>")
    )
    return with_part(raw, "xl/worksheets/sheet1.xml", sheet.encode())
