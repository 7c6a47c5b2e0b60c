"""WebVTT: voices, styling, entities."""

import pytest

from customers.rules.transcripts.sniff import read_transcript

VTT = """WEBVTT - a talk

STYLE
::cue { color: red }

NOTE nobody reads this

intro
00:00:01.000 --> 00:00:04.000 align:start
<v Maya Lind>What <i>hurts</i>?

00:00:09.000 --> 00:00:12.500
<v.loud Ruth>The Friday list &amp; the
queue.</v><v Maya Lind>Mhm.

00:12.500 --> 00:14.000
- Ruth: Every week.
"""


def test_voices_become_turns_with_times():
    found = read_transcript(VTT.encode())
    assert found.problems == []
    assert [(turn.speaker, turn.text, turn.start, turn.end) for turn in found.talks[0].turns] == [
        ("Maya Lind", "What hurts?", 1.0, 4.0),
        ("Ruth", "The Friday list & the queue.", 9.0, 12.5),
        ("Maya Lind", "Mhm.", 9.0, 12.5),
        ("Ruth", "Every week.", 12.5, 14.0),
    ]


def test_a_cue_without_time_is_a_problem_with_its_line():
    found = read_transcript(b"WEBVTT\n\nwords alone\n\n00:01.000 --> 00:02.000\nhi\n")
    assert [(problem.line, problem.code) for problem in found.problems] == [(3, "no_time")]
    assert (found.rows_read, found.rows_refused) == (2, 1)


@pytest.mark.parametrize("held", ["<a", "<v ", "<v  ", "<v.x", "{\\"])
def test_a_line_of_tags_that_never_end_is_read_once(held):
    line = held * (200_000 // len(held)) + " " * 100_000 + "words"
    for head, comma in (("WEBVTT\n\n", "."), ("1\n", ",")):
        read = read_transcript(f"{head}00:00:01{comma}000 --> 00:00:04{comma}000\n{line}\n".encode())
        assert read.talks[0].turns[0].text.endswith("words")
