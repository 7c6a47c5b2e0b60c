"""Word documents (2.14): their paragraphs and tables as plain text; names before words are found as in any text.

Headings are words of a note, but nobody's in a talk. A row of a table is a name and words, with a time or without.

A document is a zip: what it would unpack to is counted before anything is unpacked. Macros, pictures and comments are
never read.
"""

import re
import zipfile
from io import BytesIO

from pmo_portal.core.refusals import Sentence

from .clock_times import seconds_of
from .csv_turns import column_of
from .labels import names_among
from .shapes import TranscriptRefused

MOST_PARTS = 2_000
MOST_UNPACKED_BYTES = 100 * 1024 * 1024
# What is read is made into objects, many times as large. A book of a thousand pages has 10 MB.
MOST_READ_BYTES = 25 * 1024 * 1024
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


def docx_text(raw: bytes, *, as_notes: bool = False) -> str:
    """Return the words of a Word document, a blank line between paragraphs; a row of a table as "name: words".

    Where people speak, headings are left out: the last speaker did not say them. `as_notes` keeps them. Raises: TranscriptRefused (too_large, binary).
    """
    from docx import Document  # 7 MB: loaded with the first Word document

    _refuse_bombs(raw)
    try:
        document = Document(BytesIO(raw))
        blocks = [block for content in document.iter_inner_content() for block in _blocks_of(content)]
    except Exception:  # python-docx raises whatever lxml and zipfile raise; none of it says more to a person
        raise TranscriptRefused(
            "binary",
            Sentence("This Word document is damaged or locked. Open it in Word and save it again, or save it as text."),
        ) from None
    said = [text for text, is_heading in blocks if not is_heading]
    people_speak = not as_notes and names_among(line for text in said for line in text.split("\n"))
    return re.sub(r"\n{3,}", "\n\n", "\n\n".join(said if people_speak else [text for text, _is_heading in blocks]))


def _blocks_of(content) -> list[tuple[str, bool]]:
    """Return (text, whether it is a heading) of a paragraph or of each row of a table."""
    if not hasattr(content, "rows"):
        return [(content.text, (content.style.name or "").startswith(("Heading", "Title")) if content.style else False)]
    rows = [list(dict.fromkeys(cell.text.strip() for cell in row.cells if cell.text.strip())) for row in content.rows]
    is_headed = bool(rows) and len(rows[0]) > 1 and all(column_of(cell) for cell in rows[0])
    return [(_row_text(cells), False) for cells in rows[is_headed:]]


def _row_text(cells: list[str]) -> str:
    """Two cells are a name and words; a cell with a time stands before them."""
    times = [cell for cell in cells if ":" in cell and seconds_of(cell.strip("[]()")) is not None]
    said = [cell for cell in cells if cell not in times]
    if len(said) != 2:
        return "\n\n".join(cells)
    return f"[{times[0].strip('[]()')}] {said[0]}: {said[1]}" if times else f"{said[0]}: {said[1]}"


def _refuse_bombs(raw: bytes) -> None:
    try:
        with zipfile.ZipFile(BytesIO(raw)) as parts:
            infos = parts.infolist()
    except (zipfile.BadZipFile, ValueError):
        raise TranscriptRefused(
            "binary", Sentence("This Word document is damaged. Save it again, or save it as text.")
        ) from None
    unpacked = sum(info.file_size for info in infos)
    read = sum(info.file_size for info in infos if info.filename.lower().endswith((".xml", ".rels")))
    grows = any(info.file_size > MOST_GROWTH * max(info.compress_size, 1024) for info in infos)
    if len(infos) > MOST_PARTS or unpacked > MOST_UNPACKED_BYTES or read > MOST_READ_BYTES or grows:
        raise TranscriptRefused(
            "too_large", Sentence("This Word document unpacks to far too much. Save it as plain text first.")
        )
