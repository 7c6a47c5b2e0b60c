"""Words with a plainer one: whole words, longest first, theirs first, in the case of what stands there."""

import pytest

from services.rules.lens.counting import words_in
from services.rules.lens.dictionary import in_case_of, index_of, jargon, merged, stems_of
from services.rules.lens.profiles import profile_of

ENTRIES = [
    ("RAID log", ("list of worries",), 1),
    ("log", ("notes",), 0),
    ("port", ("door",), 0),
    ("utilise", ("use",), 0),
]


def found(text, entries=ENTRIES, language="en"):
    profile = profile_of(language)
    return [
        (one.text, one.options) for one in jargon(text, words_in(text, profile), index_of(entries, profile), profile)
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The RAID log is here", [("RAID log", ("list of worries",))]),
        ("raid-logs and a log", [("raid-logs", ("list of worries",)), ("log", ("notes",))]),
        ("The RAID. Log it", [("Log", ("Notes",))]),
        ("import the report", []),
        ("We utilised and are utilising it", [("utilised", ("use",)), ("utilising", ("use",))]),
        ("", []),
    ],
)
def test_whole_words_and_the_longest_first(text, expected):
    assert found(text) == expected


def test_entries_of_several_lists_stand_behind_each_other():
    assert merged([("RAG", ("the lights",), 1)], [("rag", ("going well", "the lights"), 0), ("x", (), 0)]) == [
        ("RAG", ("the lights", "going well"), 1),
        ("x", (), 0),
    ]


def test_other_languages_bend_words_otherwise():
    assert found("wegen der Ressourcen", [("ressource", ("Leute",), 0)], "de") == [("Ressourcen", ("Leute",))]
    assert "ressource" in stems_of("ressourcen", profile_of("de"))
    assert found("l'implémenter", [("implémenter", ("mettre en place",), 0)], "fr") == [
        ("implémenter", ("mettre en place",))
    ]


@pytest.mark.parametrize(
    ("written", "option", "opens", "expected"),
    [
        ("Stage gate", "go talk", True, "Go talk"),
        ("RAID log", "list", False, "list"),
        ("stage gate", "go talk", True, "go talk"),
        ("KPI", "der Tag", True, "Der Tag"),
        ("", "x", True, "x"),
    ],
)
def test_case(written, option, opens, expected):
    assert in_case_of(written, option, opens) == expected
