"""The package of an XLSX workbook, looked at before a spreadsheet library opens it (1.10).

A few bytes can ask for billions of cells: a merged range or a link over a whole sheet is made cell by cell, and entities
grow. What does not live here: rows and their values (xlsx_table).
"""

import io
import re
import zipfile
import zlib

from pmo_portal.core.refusals import Sentence

from .shapes import MAX_COLUMNS, MAX_ROWS, TableRefused

MAX_UNPACKED = 80 * 1024 * 1024
MAX_PARTS = 2_000
# So many cells may lie under merged ranges and links together.
MAX_SPANNED = 100_000
# Each is some hundred bytes of memory in the library, empty ones too.
MAX_CELLS = 500_000
_OLE = b"\xd0\xcf\x11\xe0"
_SPANNING = re.compile(rb"<(?:[\w.-]+:)?(?:mergeCell|hyperlink)\s([^<>]*)>")
_CELL = re.compile(rb"<(?:[\w.-]+:)?c[\s/>]")
_REF = re.compile(rb"(?:^|\s)ref\s*=\s*[\"']\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?[\"']")
_ENCODING = re.compile(rb"^<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)")


def sheet_too_large() -> TableRefused:
    """Return the refusal of a sheet beyond the limits of a table."""
    sentence = Sentence(
        "The first sheet has more than %(limit)s rows or %(columns)s columns. Split it in two.",
        limit=f"{MAX_ROWS:,}",
        columns=MAX_COLUMNS,
    )
    return TableRefused("too_many_rows", sentence)


def check_package(raw: bytes) -> bool:
    """Refuse what must not be opened, before a byte of it is unpacked into memory; say whether there are formulas."""
    if raw.startswith(_OLE):
        if "EncryptedPackage".encode("utf-16-le") in raw:
            raise TableRefused(
                "password", Sentence("The workbook is protected by a password. Save it without one first.")
            )
        raise TableRefused("old_format", Sentence("This is an old .xls file. Save it as .xlsx or CSV first."))
    try:
        package = zipfile.ZipFile(io.BytesIO(raw))
    except zipfile.BadZipFile:
        raise TableRefused(
            "damaged", Sentence("This is not an XLSX file, or it is damaged. Save it again first.")
        ) from None
    parts = package.infolist()
    if len(parts) > MAX_PARTS or sum(part.file_size for part in parts) > MAX_UNPACKED:
        raise TableRefused(
            "zip_bomb", Sentence("Unpacked, the workbook is larger than 80 MB. Copy the table into a new one.")
        )
    names = {part.filename.lower() for part in parts}
    if any(part.flag_bits & 1 for part in parts):
        raise TableRefused("password", Sentence("The workbook is protected by a password. Save it without one first."))
    if any(name.endswith("vbaproject.bin") for name in names):
        raise TableRefused("macros", Sentence("The workbook holds macros. Save it as .xlsx without macros first."))
    if "xl/workbook.xml" not in names:
        raise TableRefused(
            "not_a_workbook", Sentence("This is a packed file, but no XLSX workbook. Save the table as .xlsx first.")
        )
    return _scan(package, parts)


def _scan(package: zipfile.ZipFile, parts: list[zipfile.ZipInfo]) -> bool:
    has_formulas = False
    for part in parts:
        content = _content(package, part)
        is_xml = part.filename.lower().endswith((".xml", ".rels"))
        if (
            (is_xml and _is_foreign(content))
            or _spanned_cells(content) > MAX_SPANNED
            or (not is_xml and _hides_a_sheet(content))
        ):
            raise TableRefused(
                "damaged", Sentence("The workbook holds parts that no spreadsheet writes. Save it again first.")
            )
        if b"sheetData" in content and sum(1 for _cell in _CELL.finditer(content)) > MAX_CELLS:
            raise sheet_too_large()
        has_formulas = has_formulas or ("worksheets/" in part.filename and (b"<f>" in content or b"<f " in content))
    return has_formulas


def _content(package: zipfile.ZipFile, part: zipfile.ZipInfo) -> bytes:
    try:
        return package.read(part)
    except (zipfile.BadZipFile, NotImplementedError, OSError, EOFError, RuntimeError, ValueError, zlib.error) as error:
        raise TableRefused(
            "damaged", Sentence("The workbook is damaged. Open it, save it again, and try once more.")
        ) from error


def _hides_a_sheet(content: bytes) -> bool:
    """Return whether a part that is called a picture is a sheet: the library goes by what the package says, not by names."""
    return any(name.encode(code) in content for name in ("sheetData", "!ENTITY") for code in ("ascii", "utf-16-le"))


def _is_foreign(content: bytes) -> bool:
    """Return whether a part declares entities, or is written so that looking for them in its bytes means nothing."""
    head = content[:200].removeprefix(b"\xef\xbb\xbf").lstrip()
    encoding = _ENCODING.match(head)
    if not head.startswith(b"<") or b"\0" in head or (encoding and encoding[1].lower() not in (b"utf-8", b"us-ascii")):
        return True
    return b"<!DOCTYPE" in content or b"<!ENTITY" in content


def _spanned_cells(content: bytes) -> int:
    """Return how many cells lie under the merged ranges and links of a part; one whose range cannot be read counts as too many."""
    total = 0
    for tag in _SPANNING.finditer(content):
        ref = _REF.search(tag[1])
        if ref is None:
            return MAX_SPANNED + 1
        if ref[3] is not None:
            wide, high = abs(_column(ref[3]) - _column(ref[1])) + 1, abs(int(ref[4]) - int(ref[2])) + 1
            total += wide * high
    return total


def _column(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number
