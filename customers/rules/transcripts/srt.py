"""SRT subtitles (2.14): numbered cues, a comma in the times, names before the words.

What does not live here: cues and their times (cues).
"""

import re

from .cues import Cue, blocks_of, cue_of, turns_of
from .labels import label_of, names_among
from .shapes import Transcript, Turn

_BEGINNING = re.compile(r"(?:\d{1,9}[ \t]*\n)?[ \t]*\d{1,3}:\d{2}:\d{2}[,.]\d{1,3}\s*-->")
_TAG = re.compile(r"</?[a-zA-Z][^<>]*>|\{\\[^{}]*\}")


def is_srt(text: str) -> bool:
    """Return whether the text begins as SRT does."""
    return bool(_BEGINNING.match(text.lstrip()))


def read_srt(text: str, transcript: Transcript) -> tuple[Turn, ...]:
    """Return the turns; problems go to the transcript."""
    cues = []
    for number, lines in blocks_of(text):
        transcript.rows_read += 1
        cue = cue_of(number, lines, transcript)
        if cue:
            cues.append(cue)
    names = names_among(_TAG.sub("", line) for cue in cues for line in cue.lines)
    return turns_of(_said(cue, line, names) for cue in cues for line in cue.lines)


def _said(cue: Cue, raw: str, names: frozenset[str]) -> tuple[Cue, str, str]:
    line = _TAG.sub("", raw)
    label = label_of(line)
    return (cue, label.name, label.words) if label and label.name in names else (cue, "", line)
