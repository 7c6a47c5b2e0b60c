"""A CSV file as a table (1.10): encodings, delimiters and open quotes are read by the same rules as transcripts."""

from customers.rules.transcripts.csv_rows import DELIMITERS, header_cells, rows_of, split_separator_line
from customers.rules.transcripts.decoding import decode
from customers.rules.transcripts.shapes import Problem, TranscriptRefused
from pmo_portal.core.refusals import Sentence

from .columns import field_of
from .shapes import MAX_COLUMNS, Table, TableRefused


def read_csv_table(raw: bytes, encoding: str = "") -> Table:
    """Return the table of a CSV file. Raises: TableRefused."""
    try:
        text, name, notes = decode(raw, encoding)
    except TranscriptRefused as refusal:
        raise TableRefused(refusal.code, _own_words(refusal)) from None
    lines = [part + "\n" for part in text.split("\n")]
    said, skip = split_separator_line(lines)
    while skip < len(lines) and not lines[skip].strip(" \t\n,;|"):
        skip += 1
    if skip == len(lines):
        raise TableRefused("empty", Sentence("The file has no line with anything in it."))
    delimiter = said or _delimiter_of(lines[skip])
    found = list(rows_of(lines, delimiter, skip))
    if not found or isinstance(found[0], Problem):
        raise TableRefused(
            "open_quote",
            Sentence("Line %(line)s should name the columns, but a quote in it is never closed.", line=skip + 1),
        )
    header = found[0][1]
    if len(header) > MAX_COLUMNS:
        raise TableRefused(
            "too_many_columns", Sentence("The first line names more than %(limit)s columns.", limit=MAX_COLUMNS)
        )
    table = Table("csv", name, [cell.strip() for cell in header], problems=notes)
    for row in found[1:]:
        if isinstance(row, Problem):
            table.report(row)
        elif any(cell.strip() for cell in row[1]):
            table.take(*row)
    return table


def _delimiter_of(line: str) -> str:
    """Choose the delimiter under which most headings are known, then the one that makes most cells."""

    def worth(delimiter: str) -> tuple[int, int]:
        cells = header_cells(line, delimiter)
        return sum(bool(field_of(cell)) for cell in cells), len(cells)

    return max(DELIMITERS, key=worth)


def _own_words(refusal: TranscriptRefused) -> str:
    if refusal.code == "binary":
        return Sentence("This is neither a CSV nor an XLSX file. Save the table as one of these first.")
    return refusal.args[0]
