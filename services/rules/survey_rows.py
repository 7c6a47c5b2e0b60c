"""Rows of a survey file as scores on our scales (7.3): blanks are no zeros, strays are refused, nothing is guessed.

A table comes from customers/rules/records; what it leaves open (columns, scale, direction, order of dates) is told here.
"""

import hashlib
import json
import re
from collections import Counter
from dataclasses import dataclass, field
from datetime import date

from customers.rules.records.shapes import Table
from customers.rules.transcripts.dates import DateReader, DateUnreadable
from customers.rules.transcripts.shapes import Problem
from pmo_portal.core.text import clean_line, clean_text, latin_digits

SCALES = {"nps": ("0-10", "1-10"), "csat": ("1-5",), "effort": ("1-5",)}
ORDERS = {"dmy": "day_first", "mdy": "month_first", "ymd": "year_first"}
LONGEST_COMMENT = 2000
_WHOLE = re.compile(r"[+]?(\d{1,4})(?:[.,]0{1,6})?")


@dataclass(frozen=True)
class Told:
    """What a person said about a file. Columns are places from 0; `order` is dmy, mdy, ymd or "" for not yet said."""

    kind: str
    score_column: int
    scale: str
    is_reversed: bool = False
    date_column: int | None = None
    order: str = ""
    comment_column: int | None = None
    day: date | None = None


@dataclass(frozen=True)
class Row:
    """One answer: `key` is the same for the same row of the same file, and another for its twin further down."""

    line: int
    score: int
    day: date
    comment: str
    key: str


@dataclass
class Survey:
    """What a file says. `doubtful` are dates that could be two days: nothing may be written until the order is told."""

    rows: list[Row] = field(default_factory=list)
    blanks: int = 0
    refused: int = 0
    problems: list[Problem] = field(default_factory=list)
    doubtful: list[str] = field(default_factory=list)

    @property
    def counts(self) -> Counter:
        """Score → how many."""
        return Counter(row.score for row in self.rows)


def read_survey(table: Table, told: Told, today: date) -> Survey:
    """Return the answers of a table.

    Raises: ValueError where the scale does not fit the kind. A column outside the table is an IndexError.
    """
    if told.scale not in SCALES[told.kind]:
        raise ValueError(f"{told.kind} is counted on {' or '.join(SCALES[told.kind])}.")
    survey = Survey()
    seen: Counter[str] = Counter()
    heading = table.header[told.score_column]
    for line, cells in table.rows:
        digest = hashlib.sha256(json.dumps([heading, *cells]).encode()).hexdigest()
        seen[digest] += 1
        if not cells[told.score_column].strip():
            survey.blanks += 1
            continue
        try:
            row = _row(line, cells, told, today, f"{digest[:50]}:{seen[digest]}", survey)
        except _Refused as refusal:
            survey.refused += 1
            column = table.header[refusal.place]
            survey.problems.append(Problem(line, column, cells[refusal.place][:80], "refused", str(refusal)))
        else:
            survey.rows += [row] if row else []
    return survey


class _Refused(ValueError):
    """`place` is the column; a column that was not told cannot be refused."""

    def __init__(self, place: int | None, reason: str) -> None:
        super().__init__(reason)
        self.place = place or 0


def _row(line: int, cells: list[str], told: Told, today: date, key: str, survey: Survey) -> Row | None:
    score = _score(cells[told.score_column], told)
    day: date | None = told.day or today
    if told.date_column is not None:
        day = _day(cells[told.date_column], told, today, survey)
    comment = clean_text(cells[told.comment_column]).strip() if told.comment_column is not None else ""
    if len(comment) > LONGEST_COMMENT:
        reason = f"The comment has {len(comment)} characters; there is room for {LONGEST_COMMENT}."
        raise _Refused(told.comment_column, reason)
    return Row(line, score, day, comment, key) if day else None


def _score(raw: str, told: Told) -> int:
    low, high = (int(end) for end in told.scale.split("-"))
    found = _WHOLE.fullmatch(latin_digits(clean_line(raw)))
    if found is None:
        raise _Refused(told.score_column, f"“{raw.strip()[:40]}” is not a whole number from {low} to {high}.")
    score = int(found[1])
    if not low <= score <= high:
        raise _Refused(told.score_column, f"{score} is outside the scale of {low} to {high}.")
    return low + high - score if told.is_reversed else score


def _day(raw: str, told: Told, today: date, survey: Survey) -> date | None:
    """Return the day of a row; None where it could be two days and nobody has said which."""
    order = ORDERS.get(told.order, "")
    reader = DateReader("" if order == "year_first" else order)
    try:
        day = reader.read(raw)
    except DateUnreadable as error:
        raise _Refused(told.date_column, str(error)) from None
    if order and (reader.orders_seen - {order} or (order == "year_first" and reader.doubtful)):
        raise _Refused(told.date_column, f"“{raw[:40]}” is not written in the order that you named.")
    if day is None and reader.doubtful:
        survey.doubtful += [raw] if len(survey.doubtful) < 5 else []
        return None
    if day is None:
        raise _Refused(told.date_column, "There is no date in this row.")
    if day > today:
        raise _Refused(told.date_column, f"{day.isoformat()} has not come yet.")
    return day
