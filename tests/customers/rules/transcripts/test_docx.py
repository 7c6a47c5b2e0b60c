"""Word documents: paragraphs and tables become text; bombs, locks and damage are refused with a sentence."""

import random
import zipfile
from io import BytesIO

import pytest
from docx import Document

from customers.rules.transcripts.docx import docx_text, is_docx
from customers.rules.transcripts.shapes import NOTES, TranscriptRefused
from customers.rules.transcripts.sniff import read_transcript


def word(*paragraphs, rows=()) -> bytes:
    document = Document()
    for text in paragraphs:
        document.add_paragraph(text)
    if rows:
        table = document.add_table(rows=0, cols=2)
        for pair in rows:
            for cell, text in zip(table.add_row().cells, pair, strict=True):
                cell.text = text
    return saved(document)


def saved(document) -> bytes:
    out = BytesIO()
    document.save(out)
    return out.getvalue()


def packed(**parts) -> bytes:
    out = BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, body in parts.items():
            archive.writestr(name.replace("__", "/").replace("_xml", ".xml"), body)
    return out.getvalue()


def test_names_before_words_are_speakers():
    read = read_transcript(
        word("Maya: Tell me about your week.", "Ruth: Tuesday was good.", "And short."), filename="t.docx"
    )
    (talk,) = read.talks
    assert read.kind == "docx"
    assert [(turn.speaker, turn.text) for turn in talk.turns] == [
        ("Maya", "Tell me about your week."),
        ("Ruth", "Tuesday was good.\n\nAnd short."),
    ]


def test_a_table_of_two_columns_is_name_and_words():
    raw = word(
        "Talk of Tuesday", rows=[("Maya", "Why?"), ("Ruth", "Because."), ("Maya", "And then?"), ("Ruth", "Nothing.")]
    )
    (talk,) = read_transcript(raw, filename="t.docx").talks
    assert [turn.speaker for turn in talk.turns][-4:] == ["Maya", "Ruth", "Maya", "Ruth"]


def test_a_table_with_times_and_a_head_is_read_whole():
    rows = [("Time", "Speaker", "Text"), ("00:00:05", "Maya", "Why?"), ("[00:01:15]", "Ruth", "Because: lists.")]
    document = Document()
    document.add_heading("Talk of 12 May: the week", 0)
    table = document.add_table(rows=0, cols=3)
    for row in rows:
        for cell, text in zip(table.add_row().cells, row, strict=True):
            cell.text = text
    (talk,) = read_transcript(saved(document)).talks
    assert [(turn.speaker, turn.start, turn.text) for turn in talk.turns] == [
        ("Maya", 5.0, "Why?"),
        ("Ruth", 75.0, "Because: lists."),
    ]


@pytest.mark.parametrize(("as_notes", "turns"), [(False, 2), (True, 4)])
def test_headings_are_nobodys_words_in_a_talk_and_stay_in_notes(as_notes, turns):
    document = Document()
    for heading, text in (("Part 1: The week", "Maya: Why?"), ("Part 2: What hurts", "Ruth: Because.")):
        document.add_heading(heading, 1)
        document.add_paragraph(text)
    (talk,) = read_transcript(saved(document), as_notes=as_notes).talks
    assert len(talk.turns) == turns
    assert as_notes or [turn.speaker for turn in talk.turns] == ["Maya", "Ruth"]


def test_what_it_is_called_does_not_count():
    assert read_transcript(word("Maya: Why?", "Ruth: So."), filename="t.txt").kind == "docx"


def test_notes_have_no_speaker():
    raw = word("Result: two lists", "Result: no time", "They wait.")
    (talk,) = read_transcript(raw, filename="t.docx", as_notes=True).talks
    assert {turn.speaker for turn in talk.turns} == {NOTES}
    assert len(talk.turns) == 3


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (packed(word__document_xml="a" * 30_000_000), "too_large"),
        (packed(word__document_xml="<not a document"), "binary"),
        (packed(**{"word__document_xml": "x", **{f"p{n}": "x" for n in range(2100)}}), "too_large"),
        (packed(xl__workbook_xml="<x/>"), "binary"),
        (b"PK\x03\x04 cut off", "binary"),
        (b"\xd0\xcf\x11\xe0 old or locked", "binary"),
    ],
)
def test_what_is_no_document_is_refused(raw, code):
    with pytest.raises(TranscriptRefused) as refused:
        read_transcript(raw, filename="t.docx")
    assert refused.value.code == code


def test_more_words_than_anybody_says_are_refused_though_they_pack_like_text():
    raw = packed(word__document_xml=random.Random(1).randbytes(13_200_000).hex())
    with pytest.raises(TranscriptRefused) as refused:
        read_transcript(raw, filename="t.docx")
    assert refused.value.code == "too_large"


def test_entities_are_not_unfolded():
    bomb = (
        '<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;">]>'
        '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>&b;</w:body></w:document>'
    )
    with pytest.raises(TranscriptRefused):
        docx_text(packed(word__document_xml=bomb))
    assert is_docx(packed(word__document_xml=bomb))
