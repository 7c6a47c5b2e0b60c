"""A transcript file as the portal understands it (2.14): read, with the person's answers, into what would be written.

Nothing is written here. Parsing is in `rules/transcripts`; storing in `actions/imports.py`.
"""

from dataclasses import dataclass

from customers.models import Side
from customers.rules.talk import share_of
from customers.rules.transcripts.shapes import NOTES, Talk, Transcript
from customers.rules.transcripts.sniff import read_transcript
from pmo_portal.core.wording import packed

MOST_NAMES_KEPT = 60


@dataclass(frozen=True)
class ReadTalk:
    """One talk with everybody's side; `sides` maps speaker → Side value, None where it is still asked."""

    talk: Talk
    external_id: str
    sides: dict[str, str | None]
    words: dict[str, int]

    @property
    def interviewer_share(self) -> float | None:
        return share_of(self.words, Side.INTERVIEWER.value)

    @property
    def words_total(self) -> int:
        return sum(self.words.values())


@dataclass(frozen=True)
class Reading:
    """A whole file; `asked` are the speakers whose side nobody has said yet."""

    transcript: Transcript
    talks: list[ReadTalk]
    asked: list[str]

    @property
    def is_answered(self) -> bool:
        return not self.asked and not any(question.code == "date_order" for question in self.transcript.questions)


def read_file(raw: bytes, filename: str, sha256: str, answers: dict) -> Reading:
    """Return what the file says, given the answers {"date_order", "encoding", "roles": {speaker: side}}.

    Raises TranscriptRefused. 0 queries.
    """
    transcript = read_transcript(
        raw,
        filename=filename,
        date_order=answers.get("date_order", ""),
        encoding=answers.get("encoding", ""),
        as_notes=answers.get("layout") == "notes",
    )
    roles = answers.get("roles", {})
    own_id = f"{transcript.kind}:{sha256[:40]}" if _is_one_unnamed_talk(transcript, filename) else ""
    talks = [_read_talk(talk, own_id or talk.interview_id, roles) for talk in transcript.talks]
    asked = dict.fromkeys(name for talk in talks for name, side in talk.sides.items() if side is None)
    return Reading(transcript, talks, list(asked))


def _is_one_unnamed_talk(transcript: Transcript, filename: str) -> bool:
    """A talk of a table has an id of its own; a file without one is itself, whatever its name."""
    if transcript.kind != "csv":
        return True
    return len(transcript.talks) == 1 and filename.startswith(transcript.talks[0].interview_id)


def _read_talk(talk: Talk, external_id: str, roles: dict) -> ReadTalk:
    known = {speaker.name: speaker.suggestion for speaker in talk.speakers if speaker.is_said_by_file}
    sides = {speaker.name: roles.get(speaker.name) or known.get(speaker.name) for speaker in talk.speakers}
    if list(sides) == [NOTES]:
        sides = {NOTES: Side.OTHER.value}
    words = dict.fromkeys((Side.INTERVIEWER.value, Side.PARTICIPANT.value, Side.OTHER.value), 0)
    for speaker in talk.speakers:
        words[sides[speaker.name] or Side.OTHER.value] += speaker.words
    return ReadTalk(talk, external_id[:120], sides, words)


def summary_of(reading: Reading) -> dict:
    """Return the reading as JSON for the draft: what the preview shows, without a word that was said."""
    transcript = reading.transcript
    return {
        "kind": transcript.kind,
        "encoding": transcript.encoding,
        "delimiter": transcript.delimiter,
        "rows_read": transcript.rows_read,
        "rows_refused": transcript.rows_refused,
        "problems": [
            [row.line, row.column, row.value[:200], packed(row.reason), row.is_refusal] for row in transcript.problems
        ],
        "questions": [
            {"code": row.code, "choices": row.choices, "examples": row.examples, "suggestion": row.suggestion}
            for row in transcript.questions
        ],
        "talks": [_talk_row(talk) for talk in reading.talks],
        "speakers": _speakers(reading),
        "is_answered": reading.is_answered,
    }


def _talk_row(talk: ReadTalk) -> dict:
    return {
        "id": talk.external_id,
        "date": talk.talk.date.isoformat() if talk.talk.date else "",
        "people": [name for name, side in talk.sides.items() if side != Side.INTERVIEWER][:MOST_NAMES_KEPT],
        "turns": len(talk.talk.turns),
        "words": talk.words_total,
        "words_by_side": talk.words,
        "interviewer_share": talk.interviewer_share,
        "is_answered": None not in talk.sides.values(),
    }


def _speakers(reading: Reading) -> list[dict]:
    """Return those who are asked about, once each, with their turns and words over the whole file."""
    found: dict[str, dict] = {}
    for talk in reading.talks:
        for speaker in talk.talk.speakers:
            if speaker.is_said_by_file:
                continue
            row = found.setdefault(
                speaker.name,
                {"name": speaker.name, "turns": 0, "words": 0, "suggestion": speaker.suggestion, "side": ""},
            )
            row["turns"] += speaker.turns
            row["words"] += speaker.words
            row["side"] = talk.sides[speaker.name] or ""
    return list(found.values())
