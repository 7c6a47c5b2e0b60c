"""WebVTT (2.14): voices in <v Name> tags, or names before the words. Styling and positions are dropped.

What does not live here: cues and their times (cues).
"""

import html
import re

from .cues import Cue, blocks_of, cue_of, turns_of
from .labels import label_of, names_among
from .shapes import Transcript, Turn
from .speakers import speaker_name

# No tag holds another "<": searched to the end of the line at each of them, a long line would take hours.
_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?\s+((?:[^\s<>][^<>]*)?)>")
_TAG = re.compile(r"</?[a-zA-Z0-9][^<>]*>")
_ASIDE = ("NOTE", "STYLE", "REGION", "WEBVTT")


def is_vtt(text: str) -> bool:
    """Return whether the text begins as WebVTT does."""
    return text.lstrip().startswith("WEBVTT")


def read_vtt(text: str, transcript: Transcript) -> tuple[Turn, ...]:
    """Return the turns; problems go to the transcript."""
    cues = []
    for number, lines in blocks_of(text):
        if lines[0].split(maxsplit=1)[0] in _ASIDE and "-->" not in lines[0]:
            continue
        transcript.rows_read += 1
        cue = cue_of(number, lines, transcript)
        if cue:
            cues.append(cue)
    names = names_among(line for cue in cues for line in cue.lines if not _VOICE.search(line))
    return turns_of(piece for cue in cues for piece in _said(cue, names))


def _said(cue: Cue, names: frozenset[str]) -> list[tuple[Cue, str, str]]:
    parts = _VOICE.split("\n".join(cue.lines))
    pieces = _labelled(cue, parts[0], names)
    for voice, words in zip(parts[1::2], parts[2::2], strict=True):
        pieces.append((cue, speaker_name(html.unescape(voice)), _plain(words)))
    return pieces


def _labelled(cue: Cue, raw: str, names: frozenset[str]) -> list[tuple[Cue, str, str]]:
    pieces = []
    for line in raw.split("\n"):
        label = label_of(_plain(line))
        known = label if label and label.name in names else None
        pieces.append((cue, known.name, known.words) if known else (cue, "", _plain(line)))
    return pieces


def _plain(words: str) -> str:
    return html.unescape(_TAG.sub("", words)).replace("\n", " ")
