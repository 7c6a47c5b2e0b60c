"""Speaker turns from CSV (2.14): one row a turn, grouped into talks.

Columns: interview_id, date, participant, interviewer, turn_no, speaker, text, start, end, under these names or the usual
other ones; only text must be there, and one
more: who speaks is asked where no column says it. What does not live here: quotes and delimiters (csv_rows).
"""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line, clean_text, latin_digits

from .clock_times import seconds_of
from .csv_rows import DELIMITERS, header_cells, rows_of, split_separator_line
from .dates import DateReader, DateUnreadable
from .shapes import MAX_ROWS, Problem, Talk, Transcript, TranscriptRefused, Turn
from .speakers import names_in, speaker_name, speakers_of

ALIASES = {
    "interview_id": "interview id session session_id conversation conversation_id talk file",
    "date": "day interview_date datum fecha held_on",
    "participant": "participants interviewee respondent customer guest teilnehmer",
    "interviewer": "interviewers moderator host asked_by",
    "turn_no": "turn turn_number no nr number sequence order index",
    "speaker": "who name speaker_name said_by person sprecher",
    "text": "words utterance content said transcript message what turn_text quote verbatim",
    "start": "start_time start_seconds begin from time timestamp",
    "end": "end_time end_seconds stop to",
}
_COLUMN_OF = {alias: column for column, names in ALIASES.items() for alias in (column, *names.split())}
_NUMBER = re.compile(r"\d{1,9}")


@dataclass
class _Draft:
    """One talk while its rows come in."""

    day: date | None = None
    interviewers: dict[str, None] = field(default_factory=dict)
    participants: dict[str, None] = field(default_factory=dict)
    turns: dict[int, Turn] = field(default_factory=dict)
    highest: int = 0
    people: tuple[str, str] | None = None  # the cells that were read last: in most files they never change


class _BadCell(ValueError):
    def __init__(self, column: str, value: str, code: str, reason: str) -> None:
        super().__init__(reason)
        self.problem_parts = (column, value[:80], code, reason)


def column_of(title: str) -> str:
    """Return the column that a heading stands for, "" for one we do not use."""
    return _COLUMN_OF.get(re.sub(r"\W+", "_", clean_line(title).casefold()).strip("_"), "")


def find_header(lines: list[str]) -> tuple[str, int, list[str]]:
    """Return (delimiter, index of the header line, its columns); columns are [] when this is not a table of turns."""
    said, skip = split_separator_line(lines)
    while skip < len(lines) and not lines[skip].strip(" \t\n,;|"):
        skip += 1
    if skip == len(lines):
        return "", skip, []
    best: tuple[int, str, list[str]] = (0, "", [])
    for delimiter in (said,) if said else DELIMITERS:
        columns = [column_of(cell) for cell in header_cells(lines[skip], delimiter)]
        known = len(set(columns) - {""})
        if known > best[0]:
            best = (known, delimiter, columns)
    has_words = "text" in best[2] and best[0] > 1
    return best[1], skip, best[2] if has_words else []


def read_csv(text: str, transcript: Transcript, date_order: str, name: str) -> None:
    """Fill the transcript from CSV text. `name` stands for the interview when the file has no column for it.

    Raises: TranscriptRefused (no_columns, doubled_column, too_many_rows).
    """
    lines = text.splitlines(keepends=True) if "\x0b" not in text and "\x0c" not in text else _lines(text)
    if not all(line.endswith("\n") for line in lines[:-1]):
        lines = _lines(text)
    transcript.delimiter, header, columns = find_header(lines)
    _check_columns(columns, lines, header)
    if "speaker" not in columns:
        reason = Sentence("No column says who speaks. Say it below; it counts for the whole file.")
        transcript.report(Problem(header + 1, "speaker", "", "no_speakers", reason, is_refusal=False))
    dates = DateReader(date_order)
    drafts: dict[str, _Draft] = {}
    for found in rows_of(lines, transcript.delimiter, header + 1):
        transcript.rows_read += 1
        if transcript.rows_read > MAX_ROWS:
            raise TranscriptRefused(
                "too_many_rows",
                Sentence("The file has more than %(limit)s rows. Split it in two.", limit=f"{MAX_ROWS:,}"),
            )
        if isinstance(found, Problem):
            transcript.report(found)
        elif not "".join(found[1]).isspace() and any(found[1]):
            _take_row(found, columns, dates, drafts, transcript, name)
        else:
            transcript.rows_read -= 1
    transcript.talks = [_talk(key, draft) for key, draft in drafts.items() if draft.turns]
    if question := dates.question():
        transcript.questions.append(question)


def _lines(text: str) -> list[str]:
    """Split at \\n only: other line breaks inside a cell are words."""
    parts = text.split("\n")
    return [part + "\n" for part in parts[:-1]] + ([parts[-1]] if parts[-1] else [])


def _check_columns(columns: list[str], lines: list[str], header: int) -> None:
    if not columns:
        first = lines[header].strip()[:80] if header < len(lines) else ""
        message = Sentence(
            "The first line must name the columns; “text” is needed, and “speaker” or “interview_id” beside it. It says: “%(first)s”.",
            first=first,
        )
        raise TranscriptRefused("no_columns", message)
    doubled = sorted({column for column in columns if column and columns.count(column) > 1})
    if doubled:
        message = Sentence("Two columns stand for “%(doubled)s”. Rename or remove one of them.", doubled=doubled[0])
        raise TranscriptRefused("doubled_column", message)


def _take_row(
    found: tuple[int, list[str]],
    columns: list[str],
    dates: DateReader,
    drafts: dict[str, _Draft],
    transcript: Transcript,
    name: str,
) -> None:
    line, cells = found
    try:
        row = _row(cells, columns)
        key = _talk_name(row.get("interview_id", "")) or name
        draft = drafts.get(key)
        if draft is None:
            draft = drafts[key] = _Draft()
        _add(draft, row, line, dates, transcript)
    except _BadCell as bad:
        transcript.report(Problem(line, *bad.problem_parts))


@lru_cache(maxsize=1024)
def _talk_name(cell: str) -> str:
    return clean_line(cell)[:120]


def _row(cells: list[str], columns: list[str]) -> dict[str, str]:
    if len(cells) != len(columns) and (
        len(cells) < len(columns) or any(cell.strip() for cell in cells[len(columns) :])
    ):
        reason = Sentence(
            "The row has %(count)s cells, the first line has %(wide)s. Is a delimiter or a quote missing?",
            count=len(cells),
            wide=len(columns),
        )
        raise _BadCell("", "" if not cells else cells[-1], "ragged_row", reason)
    return {column: cell for column, cell in zip(columns, cells, strict=False) if column}


def _add(draft: _Draft, row: dict[str, str], line: int, dates: DateReader, transcript: Transcript) -> None:
    words = clean_text(row["text"]).strip()
    if not words:
        raise _BadCell("text", "", "no_words", Sentence("Nobody says anything in this row."))
    number = _turn_number(row.get("turn_no", ""), draft)
    start = _seconds(row, "start") if "start" in row else None
    end = _seconds(row, "end") if "end" in row else None
    day = _day(row.get("date", ""), dates)
    turn = Turn(number, speaker_name(row.get("speaker", "")), words, line, start, end)
    if draft.day and day and day != draft.day:
        reason = Sentence("This talk has two dates; %(day)s was there first and is kept.", day=draft.day)
        transcript.report(Problem(line, "date", row["date"][:80], "two_dates", reason, is_refusal=False))
    draft.day = draft.day or day
    draft.turns[number] = turn
    draft.highest = max(draft.highest, number)
    people = row.get("interviewer", ""), row.get("participant", "")
    if people != draft.people:
        draft.people = people
        draft.interviewers |= dict.fromkeys(names_in(people[0]))
        draft.participants |= dict.fromkeys(names_in(people[1]))


def _turn_number(raw: str, draft: _Draft) -> int:
    text = raw if raw.isdigit() and raw.isascii() else latin_digits(raw).strip().removesuffix(".0")
    if not text:
        return draft.highest + 1
    if not _NUMBER.fullmatch(text):
        raise _BadCell(
            "turn_no", raw, "bad_number", Sentence("“%(value)s” is not the number of a turn.", value=raw[:40])
        )
    number = int(text)
    if number in draft.turns:
        there = draft.turns[number].line
        raise _BadCell(
            "turn_no",
            raw,
            "doubled_turn",
            Sentence("Turn %(number)s of this talk is already in line %(there)s.", number=number, there=there),
        )
    return number


def _seconds(row: dict[str, str], column: str) -> float | None:
    raw = row.get(column, "").strip()
    if not raw:
        return None
    seconds = seconds_of(raw)
    if seconds is None or not math.isfinite(seconds):
        raise _BadCell(
            column, raw, "bad_time", Sentence("“%(value)s” is not a time. Write seconds, or 00:01:30.", value=raw[:40])
        )
    return seconds


def _day(raw: str, dates: DateReader) -> date | None:
    try:
        return dates.read(raw)
    except DateUnreadable as error:
        raise _BadCell("date", raw, "bad_date", error.args[0]) from None


def _talk(key: str, draft: _Draft) -> Talk:
    turns = tuple(draft.turns[number] for number in sorted(draft.turns))
    interviewers, participants = tuple(draft.interviewers), tuple(draft.participants)
    speakers = speakers_of(turns, interviewers, participants)
    return Talk(key, draft.day, participants, interviewers, turns, speakers)


def columns_missing(columns: Iterable[str]) -> list[str]:
    """Return the columns that a table of turns could have and this one has not (for the preview)."""
    return [column for column in ALIASES if column not in set(columns)]
