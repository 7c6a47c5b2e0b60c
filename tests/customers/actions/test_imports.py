"""Bringing in transcripts: nothing before it is confirmed, then all or nothing, and never twice."""

import csv
import time
from pathlib import Path

import pytest

from customers.actions.imports import NotAnswered, answer_questions, confirm_import, upload_transcript
from customers.models import ImportDraft, Interview, Participant, Turn
from customers.rules.transcripts.shapes import TranscriptRefused
from tests.customers.conversations import contact_of
from tests.customers.transcript_files import GOOD, HALF_BAD, HEADER, SRT, VTT

pytestmark = pytest.mark.django_db
ROLES = {"Maya Lindqvist": "interviewer", "Ruth Adeyemi": "participant", "Unknown Speaker": "other"}
REAL = Path(__file__).resolve().parents[4] / "shared" / "data" / "01-interviews"


def uploaded(people, text, filename="turns.csv", encoding="utf-8"):
    raw = text if isinstance(text, bytes) else text.encode(encoding)
    return upload_transcript(actor=people.staff, customer_id=people.larkfield.pk, filename=filename, raw=raw)


def brought_in(people, text, filename="turns.csv", encoding="utf-8", **answers):
    draft = uploaded(people, text, filename, encoding)
    answer_questions(actor=people.staff, draft_id=draft.pk, answers={"roles": ROLES, **answers})
    return confirm_import(actor=people.staff, draft_id=draft.pk)


def test_nothing_is_written_before_it_is_confirmed(people):
    uploaded(people, GOOD)
    assert (Interview.objects.count(), Turn.objects.count()) == (0, 0)


def test_a_speaker_whom_the_file_does_not_place_is_asked_about(people):
    draft = uploaded(people, GOOD)
    assert [speaker["name"] for speaker in draft.report["speakers"]] == ["Unknown Speaker"]
    with pytest.raises(NotAnswered):
        confirm_import(actor=people.staff, draft_id=draft.pk)
    assert Turn.objects.count() == 0


def test_confirmed_talks_have_turns_people_and_counts(people):
    draft = brought_in(people, GOOD)
    first, second = Interview.objects.order_by("external_id")
    assert [row["id"] for row in draft.report["imported"]] == ["talk-1", "talk-2"]
    assert (first.held_on.isoformat(), first.interviewer_name) == ("2026-11-12", "Maya Lindqvist")
    assert (first.words_interviewer, first.words_participant) == (5, 7)
    assert (second.words_interviewer, second.words_participant, second.words_other) == (5, 8, 4)
    assert [(turn.side, turn.words) for turn in second.turns.all()] == [
        ("interviewer", 5),
        ("participant", 8),
        ("other", 4),
    ]
    assert Participant.objects.get(interview=first).contact == contact_of(people.sponsor)
    assert {turn.customer_id for turn in Turn.objects.all()} == {people.larkfield.pk}


def test_the_same_file_twice_gives_nothing_new(people):
    brought_in(people, GOOD)
    again = brought_in(people, GOOD)
    assert again.report["imported"] == []
    assert (Interview.objects.count(), Turn.objects.count()) == (2, 5)


def test_confirming_twice_changes_nothing(people):
    draft = brought_in(people, GOOD)
    confirm_import(actor=people.staff, draft_id=draft.pk)
    assert Interview.objects.count() == 2
    assert bytes(ImportDraft.objects.get().raw) == b""


def test_a_half_bad_file_says_each_line_and_keeps_the_good_ones(people):
    draft = uploaded(people, HALF_BAD)
    lines = {line: reason for line, _column, _value, reason, _left_out in draft.report["problems"]}
    assert set(lines) == {3, 4, 6}
    assert draft.report["rows_refused"] == 3
    assert Turn.objects.count() == 0
    brought_in(people, HALF_BAD)
    assert [turn.text for turn in Turn.objects.order_by("turn_no")] == [
        "Tell me about your week.",
        "We cleared forty files.",
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_encodings_of_office_programs(people, encoding):
    text = GOOD.replace("Tuesday was good", "Café was good – “really”")
    brought_in(people, text, encoding=encoding)
    assert Turn.objects.filter(text__startswith="Café was good – “really”").count() == 1


@pytest.mark.parametrize("delimiter", [";", "\t"])
def test_other_delimiters(people, delimiter):
    plain = GOOD.replace('"Tuesday was good, we cleared forty files."', "Tuesday was good")
    brought_in(people, plain.replace(",", delimiter))
    assert Turn.objects.count() == 5


def test_an_open_quote_is_named_by_its_line(people):
    text = GOOD.replace("Tell me about your week.", '"Tell me about your week.')
    draft = uploaded(people, text)
    assert draft.report["problems"][0][0] == 2
    sentence, parts = draft.report["problems"][0][3]
    assert "quote" in sentence and parts == {"line": 2}


def test_mixed_date_orders_are_asked_not_guessed(people):
    text = GOOD.replace("2026-11-12", "05/03/2026").replace("2026-11-13", "23/03/2026")
    draft = uploaded(people, text)
    assert [row["code"] for row in draft.report["questions"]] == ["date_order"]
    answer_questions(actor=people.staff, draft_id=draft.pk, answers={"roles": ROLES})
    with pytest.raises(NotAnswered):
        confirm_import(actor=people.staff, draft_id=draft.pk)
    answer_questions(actor=people.staff, draft_id=draft.pk, answers={"date_order": "day_first"})
    confirm_import(actor=people.staff, draft_id=draft.pk)
    assert {row.held_on.isoformat() for row in Interview.objects.all()} == {"2026-03-05", "2026-03-23"}


def test_hostile_words_arrive_as_said(people):
    said = "Back\\slash \\N and \\. 🎯 قيمة\x0bnew line\ttab"
    long = "word " * 2291
    text = f'{HEADER}\nt,2026-01-02,Ruth Adeyemi,Maya Lindqvist,1,Ruth Adeyemi,"{said}"\n'
    text += f't,2026-01-02,Ruth Adeyemi,Maya Lindqvist,2,Ruth Adeyemi,"{long}"\n'
    brought_in(people, text)
    first, second = Turn.objects.order_by("turn_no")
    assert first.text == "Back\\slash \\N and \\. 🎯 قيمة\nnew line\ttab"
    assert second.words == 2291


@pytest.mark.parametrize(("text", "filename"), [(VTT, "talk.vtt"), (SRT, "talk.srt")])
def test_subtitles_ask_who_is_who(people, text, filename):
    draft = uploaded(people, text, filename)
    assert {row["name"] for row in draft.report["speakers"]} == {"Maya Lindqvist", "Ruth Adeyemi"}
    brought_in(people, text, filename)
    interview = Interview.objects.get()
    assert interview.words_participant > 0
    assert interview.turns.first().started_seconds == 1.0
    assert brought_in(people, text, "renamed" + filename[-4:]).report["imported"] == []


@pytest.mark.parametrize("raw", [b"", b"PK\x03\x04zip", b"\x00\x01\x02" * 50])
def test_what_is_no_text_is_refused_with_a_sentence(people, raw):
    with pytest.raises(TranscriptRefused) as refusal:
        uploaded(people, raw)
    assert str(refusal.value).endswith((".", "?"))


def test_a_failure_in_the_middle_writes_nothing(people, monkeypatch):
    draft = uploaded(people, GOOD)
    answer_questions(actor=people.staff, draft_id=draft.pk, answers={"roles": ROLES})

    def break_down(**_):
        raise RuntimeError

    monkeypatch.setattr("customers.actions.imports.copy_turns", break_down)
    with pytest.raises(RuntimeError):
        confirm_import(actor=people.staff, draft_id=draft.pk)
    assert Interview.objects.count() == 0


@pytest.mark.skipif(not (REAL / "turns.csv").exists(), reason="the real interviews are not beside the project")
def test_talk_share_agrees_with_the_index_of_the_real_interviews(people):
    began = time.perf_counter()
    draft = brought_in(people, (REAL / "turns.csv").read_bytes())
    seconds = time.perf_counter() - began
    with (REAL / "interviews_index.csv").open(encoding="utf-8-sig") as file:
        index = list(csv.DictReader(file))
    expected = {row["interview_id"]: float(row["interviewer_share_of_words"]) for row in index}
    found = {row["id"]: row["interviewer_share"] for row in draft.report["imported"]}
    assert set(found) == set(expected)
    assert {key: abs(found[key] - share) <= 0.005 for key, share in expected.items()} == dict.fromkeys(expected, True)
    assert Turn.objects.count() == sum(int(row["turns"]) for row in index)
    assert seconds < 10
