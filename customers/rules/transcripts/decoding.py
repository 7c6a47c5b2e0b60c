"""From bytes to text (2.14): which encoding, and whether it is text at all.

What does not live here: what the text means (sniff). A guess is always said as a note.
"""

import codecs
import re

from pmo_portal.core.refusals import Sentence

from .shapes import MAX_BYTES, Problem, TranscriptRefused

# What a person may choose when the letters look wrong.
ENCODINGS = (
    "utf-8",
    "windows-1252",
    "utf-16",
    "iso-8859-15",
    "windows-1250",
    "windows-1251",
    "windows-1256",
    "mac-roman",
)
_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig", "UTF-8"),
    (codecs.BOM_UTF32_LE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF32_BE, "utf-32", "UTF-32"),
    (codecs.BOM_UTF16_LE, "utf-16", "UTF-16"),
    (codecs.BOM_UTF16_BE, "utf-16", "UTF-16"),
)
_MAGIC = {
    b"PK\x03\x04": Sentence(
        "This is an Excel or zip file, or a damaged Word document. Save it as CSV or as plain text first."
    ),
    b"\xd0\xcf\x11\xe0": Sentence("This is an old Word or Excel file. Save it as CSV or as plain text first."),
    b"%PDF": Sentence("This is a PDF. Save the transcript as plain text first."),
    b"\x1f\x8b": Sentence("This is a packed file. Unpack it first."),
}
_NEVER_IN_TEXT = re.compile(b"[\x00-\x08\x0e-\x1a\x1c-\x1f]")
_OUTSIDE_ASCII = re.compile(r"\S*[^\x00-\x7f]\S*")


def refuse_size(raw: bytes) -> None:
    """Raise TranscriptRefused (too_large) for more than the limit."""
    if len(raw) > MAX_BYTES:
        size = len(raw) / 1024 / 1024
        raise TranscriptRefused(
            "too_large", Sentence("The file has %(size)s MB; the limit is 20 MB. Split it in two.", size=f"{size:.0f}")
        )


def decode(raw: bytes, encoding: str = "") -> tuple[str, str, list[Problem]]:
    """Return (text with \\n line ends, name of the encoding, notes). `encoding` is what the person chose, "" to find out.

    Raises: TranscriptRefused (empty, too_large, binary, unknown_encoding, wrong_encoding).
    """
    refuse_size(raw)
    if not raw.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise TranscriptRefused("empty", Sentence("The file is empty. Was it saved before it was uploaded?"))
    for magic, meaning in _MAGIC.items():
        if raw.startswith(magic):
            raise TranscriptRefused("binary", meaning)
    text, name, notes = _chosen(raw, encoding) if encoding else _found(raw)
    return text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n"), name, notes


def _chosen(raw: bytes, encoding: str) -> tuple[str, str, list[Problem]]:
    if encoding not in ENCODINGS:
        raise TranscriptRefused(
            "unknown_encoding", Sentence("“%(encoding)s” is not an encoding we know.", encoding=encoding[:40])
        )
    try:
        return raw.decode(encoding), encoding, []
    except UnicodeDecodeError as error:
        line = raw.count(b"\n", 0, error.start) + 1
        message = Sentence(
            "The file is not %(encoding)s: line %(line)s cannot be read. Choose another encoding.",
            encoding=encoding,
            line=line,
        )
        raise TranscriptRefused("wrong_encoding", message) from None


def _found(raw: bytes) -> tuple[str, str, list[Problem]]:
    for mark, codec, name in _MARKS:
        if raw.startswith(mark):
            return _or_binary(raw, codec), name, []
    wide = _wide_codec(raw)
    if wide:
        return _or_binary(raw, wide), "UTF-16", []
    odd = len(_NEVER_IN_TEXT.findall(raw))
    if odd > 3 and odd * 200 > len(raw):
        raise TranscriptRefused(
            "binary", Sentence("This is not a text file. Save the transcript as CSV or as plain text first.")
        )
    try:
        return raw.decode("utf-8"), "UTF-8", []
    except UnicodeDecodeError:
        text = raw.decode("windows-1252", errors="replace")
        return text, "Windows-1252", [_guess_note(text)]


def _wide_codec(raw: bytes) -> str:
    """Name UTF-16 without its mark: text in it has a zero in nearly every second byte."""
    sample = raw[: 4096 - len(raw[:4096]) % 2]
    half = len(sample) // 2
    if half >= 4 and sample[1::2].count(0) > 0.7 * half and sample[0::2].count(0) < 0.1 * half:
        return "utf-16-le"
    if half >= 4 and sample[0::2].count(0) > 0.7 * half and sample[1::2].count(0) < 0.1 * half:
        return "utf-16-be"
    return ""


def _or_binary(raw: bytes, codec: str) -> str:
    try:
        return raw.decode(codec)
    except UnicodeDecodeError:
        raise TranscriptRefused(
            "binary", Sentence("The file is damaged: it begins as text and goes on as something else.")
        ) from None


def _guess_note(text: str) -> Problem:
    found = _OUTSIDE_ASCII.search(text)
    sample = found.group()[:40] if found else ""
    line = text.count("\n", 0, found.start()) + 1 if found else 1
    reason = Sentence(
        "The file does not say how its letters are kept; we read it as Windows-1252. Is “%(sample)s” right?",
        sample=sample,
    )
    return Problem(line, "", sample, "encoding_guessed", reason, is_refusal=False)
