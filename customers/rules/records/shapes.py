"""What reading a table of customers and contacts gives back (1.10). Problems are the transcripts' own shape."""

from dataclasses import dataclass, field

from customers.rules.transcripts.shapes import MAX_PROBLEMS, Problem
from pmo_portal.core.refusals import Sentence

MAX_BYTES = 10 * 1024 * 1024
MAX_ROWS = 20_000
MAX_COLUMNS = 100


class TableRefused(ValueError):
    """Nothing of this file can be read; the message says why and the way out, `code` names it for tests."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass
class Table:
    """`rows` are (line, cells), cells as wide as `header`; `kind` is csv or xlsx. Problems are of single lines."""

    kind: str
    encoding: str
    header: list[str]
    rows: list[tuple[int, list[str]]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    refused: int = 0

    def report(self, problem: Problem) -> None:
        """Keep a problem; beyond the first 500 only the number of refused rows grows."""
        self.refused += problem.is_refusal
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)

    def take(self, line: int, cells: list[str]) -> None:
        """Keep a row that is as wide as the header; a wider or narrower one is a problem."""
        wide, given = len(self.header), list(cells)
        while len(given) > wide and not given[-1].strip():
            given.pop()
        if len(given) != wide:
            reason = Sentence(
                "The row has %(count)s cells, the first line has %(wide)s. Is a delimiter or a quote missing?",
                count=len(given),
                wide=wide,
            )
            self.report(Problem(line, "", given[-1][:80] if given else "", "ragged_row", reason))
        elif any(cell.strip() for cell in given):
            if len(self.rows) >= MAX_ROWS:
                raise TableRefused(
                    "too_many_rows",
                    Sentence("The file has more than %(limit)s rows. Split it in two.", limit=f"{MAX_ROWS:,}"),
                )
            self.rows.append((line, given))
