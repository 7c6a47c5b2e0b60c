"""From bytes to text: said where it is a guess, and open to correction."""

import pytest

from customers.rules.transcripts.decoding import ENCODINGS, decode
from customers.rules.transcripts.shapes import TranscriptRefused


def test_a_guess_is_said_with_an_example():
    text, name, (note,) = decode("a\nDas ist für uns".encode("cp1252"))
    assert (text, name) == ("a\nDas ist für uns", "Windows-1252")
    assert (note.line, note.value, note.is_refusal) == (2, "für", False)


def test_a_person_may_choose_and_is_told_when_that_does_not_fit():
    assert decode("Łódź".encode("cp1250"), "windows-1250")[0] == "Łódź"
    with pytest.raises(TranscriptRefused, match="line 2"):
        decode(b"a\n\xff", "utf-8")
    with pytest.raises(TranscriptRefused, match="klingon"):
        decode(b"a", "klingon")


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_every_choice_works(encoding):
    assert decode("one two".encode(encoding), encoding)[0] == "one two"


def test_line_ends_become_one_kind():
    assert decode(b"a\r\nb\rc\nd")[0] == "a\nb\nc\nd"


def test_half_a_utf16_file_is_damaged():
    with pytest.raises(TranscriptRefused, match="damaged"):
        decode("\ufeffwords".encode("utf-16-le") + b"x")
