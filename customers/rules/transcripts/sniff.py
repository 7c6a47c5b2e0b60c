"""The one door for transcripts (2.14): bytes in, talks with problems and questions out; nothing is guessed silently.

What does not live here: the preview and what is written (actions), the roles that a person gives to speakers.
"""

from pmo_portal.core.refusals import Sentence
from pmo_portal.core.text import clean_line

from .csv_turns import find_header, read_csv
from .decoding import decode, refuse_size
from .docx import docx_text, is_docx
from .plain_text import read_notes, read_plain_text
from .shapes import Talk, Transcript, TranscriptRefused, Turn
from .speakers import speakers_of
from .srt import is_srt, read_srt
from .vtt import is_vtt, read_vtt

_READERS = {"vtt": read_vtt, "srt": read_srt}
_TABLE_ENDINGS = (".csv", ".tsv")


def kind_of(text: str, filename: str = "") -> str:
    """Return vtt, srt, csv or text: by what the text is, and by the file's name only where that leaves a doubt."""
    if is_vtt(text):
        return "vtt"
    if is_srt(text):
        return "srt"
    head = text[:20_000].split("\n")
    is_table = bool(find_header([line + "\n" for line in head])[2])
    return "csv" if is_table or filename.lower().endswith(_TABLE_ENDINGS) else "text"


def read_transcript(
    raw: bytes, *, filename: str = "", encoding: str = "", date_order: str = "", as_notes: bool = False
) -> Transcript:
    """Return the talks of a file with everything wrong in it and everything to ask.

    `encoding` (one of decoding.ENCODINGS) and `date_order` (day_first, month_first) are the person's answers, "" before
    they were asked. Dates whose order is asked are None until answered. `as_notes`: the person said that these are the
    team's notes, so that "Result: ..." is no speaker; it counts for plain text, Markdown and Word.

    Raises: TranscriptRefused when nothing can be read: too_large, empty, binary, unknown_encoding, wrong_encoding,
    no_columns, doubled_column, too_many_rows, nothing_said.
    """
    text, name, notes = _words_of(raw, encoding, as_notes)
    transcript = Transcript("docx" if name == "Word" else kind_of(text, filename), name)
    for note in notes:
        transcript.report(note)
    talk_name = _talk_name(filename)
    if transcript.kind == "csv":
        read_csv(text, transcript, date_order, talk_name)
    else:
        reader = _READERS.get(transcript.kind, read_plain_text)
        turns = (read_notes if as_notes and reader is read_plain_text else reader)(text, transcript)
        transcript.talks = [_talk(talk_name, turns)] if turns else []
    if not transcript.talks and not transcript.problems:
        raise TranscriptRefused("nothing_said", Sentence("The file has a beginning but no words of anybody in it."))
    return transcript


def _words_of(raw: bytes, encoding: str, as_notes: bool):
    """Return (text, encoding, notes) of a text file or a Word document."""
    refuse_size(raw)
    return (docx_text(raw, as_notes=as_notes), "Word", []) if is_docx(raw) else decode(raw, encoding)


def _talk_name(filename: str) -> str:
    stem = clean_line(filename.replace("\\", "/").rsplit("/", 1)[-1])
    return (stem.rsplit(".", 1)[0] if "." in stem else stem)[:120] or "talk"


def _talk(name: str, turns: tuple[Turn, ...]) -> Talk:
    return Talk(name, None, (), (), turns, speakers_of(turns))
