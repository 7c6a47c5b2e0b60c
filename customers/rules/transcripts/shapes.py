"""What reading a transcript gives back (2.14): talks with their turns, problems, questions to the person who uploads.

What does not live here: reading itself (sniff and its neighbours), and who counts as interviewer (asked, never guessed).
"""

from dataclasses import dataclass, field
from datetime import date

MAX_BYTES = 20 * 1024 * 1024
MAX_ROWS = 200_000
MAX_PROBLEMS = 500
UNKNOWN_SPEAKER = "Unknown Speaker"
# Stands for the team where a file holds notes; it takes no side and asks for none.
NOTES = "Notes"


class TranscriptRefused(ValueError):
    """Nothing of this file can be read; the message says why and the way out, `code` names it for tests and wording."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


@dataclass(frozen=True)
class Problem:
    """One thing wrong, or worth knowing, in the file. `line` counts from 1; `column` is the column's name or "".

    Where `is_refusal` is true the row was left out; otherwise it is a note and nothing was lost.
    """

    line: int
    column: str
    value: str
    code: str
    reason: str
    is_refusal: bool = True


@dataclass(frozen=True)
class Question:
    """Something the file does not say. Ask; pass the answer to `read_transcript`; never guess.

    `suggestion` is the likelier choice, or "" where there is nothing to go by.
    """

    code: str
    choices: tuple[str, ...]
    examples: tuple[str, ...]
    suggestion: str = ""


@dataclass(frozen=True)
class Turn:
    """`start` and `end` are seconds from the beginning of the recording, None where the file has no times."""

    number: int
    speaker: str
    text: str
    line: int
    start: float | None = None
    end: float | None = None


@dataclass(frozen=True)
class Speaker:
    """`suggestion` is interviewer, participant, other or "" (ask); `is_said_by_file` when a column of the file names it."""

    name: str
    turns: int
    words: int
    suggestion: str = ""
    is_said_by_file: bool = False


@dataclass(frozen=True)
class Talk:
    """One interview of the file. `date` is None when the file does not say it or when the order is still asked."""

    interview_id: str
    date: date | None
    participants: tuple[str, ...]
    interviewers: tuple[str, ...]
    turns: tuple[Turn, ...]
    speakers: tuple[Speaker, ...]


@dataclass
class Transcript:
    """`kind` is csv, vtt, srt, docx or text. `rows_refused` counts rows that are in `problems` and not in `talks`."""

    kind: str
    encoding: str
    delimiter: str = ""
    talks: list[Talk] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    questions: list[Question] = field(default_factory=list)
    rows_read: int = 0
    rows_refused: int = 0

    @property
    def is_answered(self) -> bool:
        """Whether nothing is left to ask about dates (who is who is asked a talk)."""
        return not self.questions

    def report(self, problem: Problem) -> None:
        """Keep a problem; beyond the first 500 only the number of refused rows grows."""
        self.rows_refused += problem.is_refusal
        if len(self.problems) < MAX_PROBLEMS:
            self.problems.append(problem)
