"""Plain text: names lead, paragraphs follow; notes without names stay notes."""

import pytest

from customers.rules.transcripts.sniff import read_transcript


def turns(text):
    return [(turn.speaker, turn.text) for turn in read_transcript(text.encode()).talks[0].turns]


@pytest.mark.parametrize(
    "text",
    [
        "Maya Lind: What hurts?\nRuth: The list.\n\nIt is: long.",
        "**Maya Lind:** What hurts?\n\n**Ruth:** The list.\n\nIt is: long.",
        "[00:00:01] Maya Lind: What hurts?\n[00:00:09] Ruth: The list.\n\nIt is: long.",
        "Maya Lind (00:01): What hurts?\nRuth (00:09): The list.\n\nIt is: long.",
        "Maya Lind  0:01\nWhat hurts?\nRuth  0:09\nThe list.\n\nIt is: long.",
    ],
)
def test_the_usual_ways_to_name_a_speaker(text):
    assert turns(text) == [("Maya Lind", "What hurts?"), ("Ruth", "The list.\n\nIt is: long.")]


def test_times_beside_names_are_kept():
    found = read_transcript(b"Ann  0:01\nHi\nBo  1:02:03\nHo\n")
    assert [turn.start for turn in found.talks[0].turns] == [1.0, 3723.0]


def test_names_in_other_scripts_are_names():
    assert turns("مايا: ماذا يؤلم؟\nروث: القائمة")[1][0] == "روث"


def test_notes_without_names_are_paragraphs_and_said_to_be_so():
    found = read_transcript(b"The team waits.\nEvery Friday.\n\nOne thing: the list.\n")
    assert [(turn.speaker, turn.text) for turn in found.talks[0].turns] == [
        ("Unknown Speaker", "The team waits.\nEvery Friday."),
        ("Unknown Speaker", "One thing: the list."),
    ]
    assert [(note.code, note.is_refusal) for note in found.problems] == [("no_speakers", False)]


def test_words_before_the_first_name_are_not_lost():
    assert turns("recorded in May\nAnn: hi\nBo: ho\nAnn: bye")[0] == ("Unknown Speaker", "recorded in May")
