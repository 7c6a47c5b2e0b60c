"""SRT: names before the words, tags dropped, silence kept in the times."""

from customers.rules.transcripts.sniff import read_transcript

SRT = """1
00:00:01,000 --> 00:00:04,000
Maya: What <i>hurts</i>?

2
00:00:09,000 --> 00:00:12,500
{\\an8}Ruth: The Friday list.
It never ends.

3
00:00:12,500 --> 00:00:13,000
Maya: Go on.
"""


def test_cues_become_turns():
    found = read_transcript(SRT.replace("\n", "\r\n").encode())
    assert found.problems == []
    assert [(turn.speaker, turn.text, turn.start, turn.end) for turn in found.talks[0].turns] == [
        ("Maya", "What hurts?", 1.0, 4.0),
        ("Ruth", "The Friday list. It never ends.", 9.0, 12.5),
        ("Maya", "Go on.", 12.5, 13.0),
    ]
    assert [(who.name, who.suggestion) for who in found.talks[0].speakers] == [
        ("Maya", "interviewer"),
        ("Ruth", "participant"),
    ]
