"""Word documents (2.14): their paragraphs and tables as plain text; names before words are found as in any text.

A document is a zip: what it would unpack to is counted before anything is unpacked. Macros, pictures and comments are
never read.
"""

import re
import zipfile
from io import BytesIO

from docx import Document
from docx.table import Table

from pmo_portal.core.refusals import Sentence

from .shapes import TranscriptRefused

MOST_PARTS = 2_000
MOST_UNPACKED_BYTES = 100 * 1024 * 1024
# Text packs well, but not so well: a part that grows more than this is a bomb.
MOST_GROWTH = 200
_BODY = "word/document.xml"


def is_docx(raw: bytes) -> bool:
    """Return whether the bytes are a Word document, whatever the file is called."""
    if not raw.startswith(b"PK\x03\x04"):
        return False
    try:
        with zipfile.ZipFile(BytesIO(raw)) as parts:
            return _BODY in parts.namelist()
    except (zipfile.BadZipFile, ValueError):
        return False


def docx_text(raw: bytes) -> str:
    """Return the words of a Word document, a blank line between paragraphs; a table's row of two cells as "name: words".

    Raises: TranscriptRefused (too_large, binary).
    """
    _refuse_bombs(raw)
    try:
        document = Document(BytesIO(raw))
        blocks = [_row_text(row) for block in document.iter_inner_content() for row in _rows_of(block)]
    except Exception:  # python-docx raises whatever lxml and zipfile raise; none of it says more to a person
        raise TranscriptRefused(
            "binary",
            Sentence("This Word document is damaged or locked. Open it in Word and save it again, or save it as text."),
        ) from None
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(blocks))


def _rows_of(block):
    return block.rows if isinstance(block, Table) else [block]


def _row_text(row) -> str:
    if not hasattr(row, "cells"):
        return row.text
    cells = list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip()))
    return f"{cells[0]}: {cells[1]}" if len(cells) == 2 else "\n\n".join(cells)


def _refuse_bombs(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as parts:
            infos = parts.infolist()
    except (zipfile.BadZipFile, ValueError):
        raise TranscriptRefused(
            "binary", Sentence("This Word document is damaged. Save it again, or save it as text.")
        ) from None
    unpacked = sum(info.file_size for info in infos)
    grows = any(info.file_size > MOST_GROWTH * max(info.compress_size, 1024) for info in infos)
    if len(infos) > MOST_PARTS or unpacked > MOST_UNPACKED_BYTES or grows:
        raise TranscriptRefused(
            "too_large", Sentence("This Word document unpacks to far too much. Save it as plain text first.")
        )
