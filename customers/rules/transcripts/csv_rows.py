"""Rows of a CSV file with the line where each begins (2.14): any delimiter, and an open quote found where it opened.

What does not live here: what the columns mean (csv_turns).
"""

import csv
from collections.abc import Iterator
from itertools import islice

from pmo_portal.core.refusals import Sentence

from .shapes import Problem

DELIMITERS = (",", ";", "\t", "|")
LONGEST_CELL = 131_072
MOST_BAD_QUOTES = 100
Row = tuple[int, list[str]]


def split_separator_line(lines: list[str]) -> tuple[str, int]:
    """Return (delimiter, lines to skip) of Excel's first line "sep=;"; ("", 0) without one."""
    first = lines[0].strip().lower() if lines else ""
    return (first[4], 1) if len(first) == 5 and first.startswith("sep=") else ("", 0)


def header_cells(line: str, delimiter: str) -> list[str]:
    """Return the cells of one line, [] when it is not closed."""
    try:
        return next(csv.reader([line], delimiter=delimiter, strict=True), [])
    except csv.Error:
        return []


def rows_of(lines: list[str], delimiter: str, first: int) -> Iterator[Row | Problem]:
    """Yield (line number, cells) from line index `first` on; a Problem for a row whose quotes do not close.

    `lines` keep their "\\n". After a bad row reading goes on with the next line, so that the rest of the file is seen.
    """
    at, bad = first, 0
    while at < len(lines) and bad < MOST_BAD_QUOTES:
        reader = csv.reader(islice(lines, at, None), delimiter=delimiter, strict=True)
        begun = at
        try:
            for cells in reader:
                yield begun + 1, cells
                begun = at + reader.line_num
            return
        except csv.Error as error:
            yield _open_quote(lines, begun, delimiter, str(error))
            at, bad = begun + 1, bad + 1
    if at < len(lines):
        reason = Sentence(
            "%(limit)s rows have quotes that do not close. Nothing after line %(at)s was read.",
            limit=MOST_BAD_QUOTES,
            at=at,
        )
        yield Problem(at + 1, "", "", "too_many_bad_quotes", reason)


def _open_quote(lines: list[str], begun: int, delimiter: str, error: str) -> Problem:
    value = lines[begun].strip()[:80]
    if "',' expected" in error or "expected after" in error:
        reason = Sentence(
            'A quote in the row that begins in line %(line)s does not close, or stands inside the words without being doubled (""). Correct it there.',
            line=begun + 1,
        )
        return Problem(begun + 1, "", value, "bad_quote", reason)
    if "field larger" in error and '"' not in lines[begun]:
        return Problem(
            begun + 1,
            "",
            value,
            "cell_too_long",
            Sentence("A cell has more than %(limit)s characters.", limit=LONGEST_CELL),
        )
    if "NUL" in error:
        return Problem(
            begun + 1, "", "", "nul", Sentence("Line %(line)s holds a character that is not text.", line=begun + 1)
        )
    reason = Sentence("The quote that opens in line %(line)s is never closed. Close it there.", line=begun + 1)
    return Problem(begun + 1, "", value, "open_quote", reason)
