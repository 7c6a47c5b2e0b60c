"""Paragraphs, cues and turns of subtitles."""

from customers.rules.transcripts.cues import Cue, blocks_of, cue_of, turns_of
from customers.rules.transcripts.shapes import Transcript


def test_paragraphs_know_their_line():
    assert blocks_of("\na\nb\n\n\nc\n") == [(2, ["a", "b"]), (6, ["c"])]


def test_bad_times_are_problems():
    found = Transcript("vtt", "UTF-8")
    assert cue_of(1, ["hello"], found) is None
    assert cue_of(3, ["1", "00:01 -> x --> 2"], found) is None
    assert cue_of(6, ["00:05.000 --> 00:01.000", "x"], found) is None
    assert [(problem.line, problem.code) for problem in found.problems] == [
        (1, "no_time"),
        (4, "bad_time"),
        (6, "time_backwards"),
    ]
    assert cue_of(8, ["7", "01:00:00.500 --> 01:00:02.000 align:start", "x"], found) == Cue(10, 3600.5, 3602.0, ("x",))


def test_what_one_person_says_in_a_row_is_one_turn():
    cues = [Cue(line, float(line), line + 1.0, ()) for line in range(1, 5)]
    turns = turns_of([(cues[0], "", "um"), (cues[1], "Ann", "a"), (cues[2], "", "b"), (cues[3], "Bo", " ")])
    assert [(turn.speaker, turn.text, turn.start, turn.end) for turn in turns] == [
        ("Unknown Speaker", "um", 1.0, 2.0),
        ("Ann", "a b", 2.0, 4.0),
    ]
