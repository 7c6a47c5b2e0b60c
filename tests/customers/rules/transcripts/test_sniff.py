"""The door for transcripts: every kind of file is known by what it is, and what cannot be read says why."""

import csv
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from customers.rules.talk import share_of, words_by_role
from customers.rules.transcripts.shapes import MAX_BYTES, MAX_ROWS, TranscriptRefused
from customers.rules.transcripts.sniff import kind_of, read_transcript
from pmo_portal.core.text import clean_text

# The interviews handed to the project carry a licence that keeps them out of the repository.
# Beside the checkout, or beside the folder of its worktrees.
SHARED = next(
    (folder for up in (5, 6) if (folder := Path(__file__).parents[up] / "shared" / "data" / "01-interviews").exists()),
    Path("/nowhere"),
)

# Words with every quote, delimiter and line break in them, but without control characters: those belong to no good table.
WORDS = st.text(st.characters(exclude_categories=["Cc", "Cs"], include_characters="\n"), min_size=1, max_size=40)
CSV = "speaker,text\nMaya,What hurts?\nRuth,The Friday list.\n"


@pytest.mark.parametrize(
    ("text", "filename", "kind"),
    [
        (CSV, "talk.txt", "csv"),
        ("WEBVTT\n\n00:01.000 --> 00:02.000\nHi", "a.csv", "vtt"),
        ("1\n00:00:01,000 --> 00:00:02,000\nHi", "", "srt"),
        ("00:00:01,000 --> 00:00:02,000\nHi", "", "srt"),
        ("Maya: What hurts?\nRuth: The list.", "", "text"),
        ("Speaker, text and so on", "", "text"),
        ("a,b\n1,2", "turns.csv", "csv"),
    ],
)
def test_a_file_is_known_by_what_it_is(text, filename, kind):
    assert kind_of(text, filename) == kind


@pytest.mark.parametrize(
    ("raw", "code"),
    [
        (b"", "empty"),
        (b"\xef\xbb\xbf \r\n", "empty"),
        (b"x" * (MAX_BYTES + 1), "too_large"),
        (b"PK\x03\x04 sheet", "binary"),
        (b"%PDF-1.7", "binary"),
        (bytes(range(256)) * 8, "binary"),
        (b"speaker,text\n" + b"a,b\n" * (MAX_ROWS + 1), "too_many_rows"),
        (b"a: b\n" * (MAX_ROWS + 1), "too_many_rows"),
        (b"speaker,text\n", "nothing_said"),
        (b"speaker,text,words\nA,b,c\n", "doubled_column"),
    ],
)
def test_what_cannot_be_read_says_why_and_the_way_out(raw, code):
    with pytest.raises(TranscriptRefused) as refused:
        read_transcript(raw)
    assert refused.value.code == code
    assert len(str(refused.value)) > 20


def test_a_table_without_our_columns_shows_its_first_line():
    with pytest.raises(TranscriptRefused, match="“a,b”") as refused:
        read_transcript(b"a,b\n1,2", filename="turns.csv")
    assert refused.value.code == "no_columns"


def test_a_file_without_a_column_for_the_talk_is_named_after_itself():
    assert read_transcript(CSV.encode(), filename="C:\\talks\\Ruth, May.csv").talks[0].interview_id == "Ruth, May"
    assert read_transcript(CSV.encode()).talks[0].interview_id == "talk"


@pytest.mark.parametrize(
    ("codec", "name"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("utf-16", "UTF-16"),
        ("utf-16-le", "UTF-16"),
        ("cp1252", "Windows-1252"),
    ],
)
def test_the_same_talk_comes_out_of_every_encoding(codec, name):
    raw = "speaker;text\r\nZoë;“It’s naïve” – she said\r\nRuth;Ja, für uns\r\n".encode(codec)
    found = read_transcript(raw)
    assert (found.encoding, found.delimiter) == (name, ";")
    assert [(turn.speaker, turn.text) for turn in found.talks[0].turns] == [
        ("Zoë", "“It’s naïve” – she said"),
        ("Ruth", "Ja, für uns"),
    ]


@given(st.binary(max_size=200) | st.text(st.characters(codec="utf-8"), max_size=200).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_sentence(raw):
    for head in (b"", b"speaker,text\n", b"WEBVTT\n\n", b"1\n00:00:01,000 --> 00:00:02,000\n"):
        try:
            found = read_transcript(head + raw)
        except TranscriptRefused as refused:
            assert str(refused)
            continue
        for talk in found.talks:
            assert talk.turns
            assert all(turn.text.strip() and "\x00" not in turn.text and turn.speaker for turn in talk.turns)


@given(st.lists(st.tuples(st.sampled_from(["Ann", "Bo", "Ruth Adeyemi"]), WORDS), min_size=1))
def test_no_word_of_a_good_table_is_lost(said):
    out = StringIO()
    writer = csv.writer(out)
    writer.writerow(["speaker", "text"])
    writer.writerows((who, "w " + words) for who, words in said)
    found = read_transcript(out.getvalue().encode("utf-8", "replace"))
    expected = [clean_text("w " + words).strip() for _, words in said]
    assert [turn.text.split() for turn in found.talks[0].turns] == [words.split() for words in expected]
    assert found.rows_refused == 0


@pytest.mark.skipif(not (SHARED / "turns.csv").exists(), reason="the shared interviews are not on this machine")
def test_talk_share_agrees_with_the_index_on_every_shared_interview():
    with (SHARED / "interviews_index.csv").open(encoding="utf-8") as file:
        index = {row["interview_id"]: row for row in csv.DictReader(file)}
    found = read_transcript((SHARED / "turns.csv").read_bytes(), filename="turns.csv")
    assert (found.problems, found.questions) == ([], [])
    assert {talk.interview_id for talk in found.talks} == set(index)
    for talk in found.talks:
        row = index[talk.interview_id]
        assert all(speaker.is_said_by_file for speaker in talk.speakers)
        roles = {speaker.name: speaker.suggestion for speaker in talk.speakers}
        words = words_by_role([(turn.speaker, turn.text) for turn in talk.turns], roles)
        assert len(talk.turns) == int(row["turns"])
        assert share_of(words, "interviewer") == pytest.approx(float(row["interviewer_share_of_words"]), abs=0.005)
