"""Cues of subtitles (2.14), WebVTT and SRT alike: a time line, then words; and how cues become turns.

What does not live here: what differs between the two formats (vtt, srt).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_text

from .clock_times import seconds_of
from .shapes import UNKNOWN_SPEAKER, Problem, Transcript, Turn

_ARROW = re.compile(r"\s*(\S+)\s*-->\s*(\S+)(?:\s+.*)?")


@dataclass(frozen=True)
class Cue:
    """`lines` are the words as they stand in the file, from line number `line` on."""

    line: int
    start: float
    end: float
    lines: tuple[str, ...]


def blocks_of(text: str) -> list[tuple[int, list[str]]]:
    """Return (line number, lines) of each paragraph."""
    blocks: list[tuple[int, list[str]]] = []
    is_new = True
    for number, line in enumerate(text.split("\n"), 1):
        if not line.strip():
            is_new = True
        elif is_new:
            blocks.append((number, [line]))
            is_new = False
        else:
            blocks[-1][1].append(line)
    return blocks


def cue_of(number: int, lines: list[str], transcript: Transcript) -> Cue | None:
    """Return the cue of a paragraph; a Problem goes to the transcript when it has no time or an impossible one."""
    at = next((place for place, line in enumerate(lines[:2]) if "-->" in line), None)
    if at is None:
        reason = Sentence("These words have no time line (00:01:02.000 --> 00:01:05.000).")
        transcript.report(Problem(number, "", lines[0][:80], "no_time", reason))
        return None
    line, found = number + at, _ARROW.fullmatch(lines[at])
    start, end = (seconds_of(part) for part in found.groups()) if found else (None, None)
    if start is None or end is None:
        reason = Sentence("The time cannot be read. Write 00:01:02.000 --> 00:01:05.000.")
        transcript.report(Problem(line, "", lines[at].strip()[:80], "bad_time", reason))
        return None
    if end < start:
        reason = Sentence("The words end before they begin. Swap the two times.")
        transcript.report(Problem(line, "", lines[at].strip()[:80], "time_backwards", reason))
        return None
    return Cue(line + 1, start, end, tuple(lines[at + 1 :]))


def turns_of(said: Iterable[tuple[Cue, str, str]]) -> tuple[Turn, ...]:
    """Return turns from (cue, speaker or "", words): what one person says in a row is one turn.

    Words without a name belong to whoever spoke before; at the beginning to "Unknown Speaker".
    """
    turns: list[Turn] = []
    for cue, speaker, raw in said:
        words = clean_text(raw).strip()
        if not words:
            continue
        name = speaker or (turns[-1].speaker if turns else UNKNOWN_SPEAKER)
        if turns and turns[-1].speaker == name:
            last = turns.pop()
            turns.append(Turn(last.number, name, f"{last.text} {words}", last.line, last.start, cue.end))
        else:
            turns.append(Turn(len(turns) + 1, name, words, cue.line, cue.start, cue.end))
    return tuple(turns)
