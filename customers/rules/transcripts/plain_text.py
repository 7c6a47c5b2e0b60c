"""Plain text and simple Markdown (2.14): names before the words; without names, each paragraph is a note.

What does not live here: what a name looks like (labels).
"""

from dataclasses import dataclass, field

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_text

from .labels import label_of, names_among
from .shapes import MAX_ROWS, NOTES, UNKNOWN_SPEAKER, Problem, Transcript, TranscriptRefused, Turn


@dataclass
class _Open:
    """The turn that is being read."""

    speaker: str
    line: int
    start: float | None = None
    words: list[str] = field(default_factory=list)


def read_plain_text(text: str, transcript: Transcript) -> tuple[Turn, ...]:
    """Return the turns; a note goes to the transcript when no speaker is named anywhere.

    Raises: TranscriptRefused (too_many_rows).
    """
    lines = text.split("\n")
    transcript.rows_read = sum(bool(line.strip()) for line in lines)
    if transcript.rows_read > MAX_ROWS:
        raise TranscriptRefused(
            "too_many_rows", Sentence("The file has more than %(limit)s lines. Split it in two.", limit=f"{MAX_ROWS:,}")
        )
    names = names_among(lines)
    if not names:
        reason = Sentence("No line begins with a name. Each paragraph is kept as a note; say who spoke.")
        transcript.report(Problem(1, "", "", "no_speakers", reason, is_refusal=False))
    return _closed(_with_names(lines, names) if names else _paragraphs(lines))


def read_notes(text: str, transcript: Transcript) -> tuple[Turn, ...]:
    """Return the paragraphs as the team's notes: nobody of the talk said them so.

    Raises: TranscriptRefused (too_many_rows).
    """
    lines = text.split("\n")
    transcript.rows_read = sum(bool(line.strip()) for line in lines)
    if transcript.rows_read > MAX_ROWS:
        raise TranscriptRefused(
            "too_many_rows", Sentence("The file has more than %(limit)s lines. Split it in two.", limit=f"{MAX_ROWS:,}")
        )
    turns = _paragraphs(lines)
    for turn in turns:
        turn.speaker = NOTES
    return _closed(turns)


def _with_names(lines: list[str], names: frozenset[str]) -> list[_Open]:
    turns: list[_Open] = []
    for number, line in enumerate(lines, 1):
        label = label_of(line)
        if label and label.name in names:
            turns.append(_Open(label.name, number, label.seconds, [label.words]))
        elif turns:
            turns[-1].words.append(line)
        elif line.strip():
            turns.append(_Open(UNKNOWN_SPEAKER, number, None, [line]))
    return turns


def _paragraphs(lines: list[str]) -> list[_Open]:
    turns: list[_Open] = []
    is_new = True
    for number, line in enumerate(lines, 1):
        if line.strip() and is_new:
            turns.append(_Open(UNKNOWN_SPEAKER, number))
        if line.strip():
            turns[-1].words.append(line)
        is_new = not line.strip()
    return turns


def _closed(turns: list[_Open]) -> tuple[Turn, ...]:
    said = [(turn, clean_text("\n".join(turn.words)).strip()) for turn in turns]
    kept = [(turn, words) for turn, words in said if words]
    return tuple(Turn(at, turn.speaker, words, turn.line, turn.start) for at, (turn, words) in enumerate(kept, 1))
