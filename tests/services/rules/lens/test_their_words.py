"""A dictionary that helps: no word for itself, no circle; whole words, the capital kept, quotations left alone."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.rules.lens.profiles import profile_of
from services.rules.lens.their_words import WordRefused, check_pair, likely_word, speaker

EN = profile_of("en")
PAIRS = [("status report", "the Friday list"), ("RAID log", "<b>worries</b>"), ("go-live", "the day it lands on us")]


@pytest.mark.parametrize(
    ("ours", "theirs", "others", "said"),
    [
        ("KPI", "kpi", [], "stand for itself"),
        ("Status-report", "status report", [], "stand for itself"),
        ("list", "the Friday list", [], "holds"),
        ("b", "a", [("a", "b")], "circle"),
        ("three", "one two", [("one", "four"), ("four", "the three")], "circle"),
        ("!!", "x", [], "both sides"),
        ("x", "😀", [], "both sides"),
    ],
)
def test_what_would_not_help_is_refused_with_a_sentence(ours, theirs, others, said):
    with pytest.raises(WordRefused, match=said):
        check_pair(ours, theirs, others, EN)


@pytest.mark.parametrize(
    ("ours", "theirs", "others"),
    [
        ("status report", "the Friday list", PAIRS),  # again, with the same word
        ("import", "bring in", [("port", "door")]),
        ("milestone", "status report", [("status report", "the Friday list")]),
    ],
)
def test_what_helps_is_taken(ours, theirs, others):
    check_pair(ours, theirs, others, EN)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The status report is late.", "The Friday list is late."),
        ("Status report: late", "The Friday list: late"),
        ("Two status-reports", "Two the Friday list"),
        ("statusreport, misstatus reporting", "statusreport, misstatus reporting"),
        (
            "They said “the status report is late” on go-live day",
            "They said “the status report is late” on the day it lands on us day",
        ),
        ('"RAID log" and RAID log', '"RAID log" and <b>worries</b>'),
        ("", ""),
    ],
)
def test_a_text_in_their_words(text, expected):
    assert speaker(PAIRS, EN)(text) == expected


@given(st.text(max_size=200))
def test_a_text_without_our_words_stays_as_it_is(text):
    assert speaker([("zzqx report", "list")], EN)(text) == text
    assert speaker([], EN)(text) == text


@pytest.mark.parametrize(
    ("phrase", "likely"),
    [("worry list", "RAID log"), ("the people who decide", "steering committee"), ("green tea", ""), ("", "")],
)
def test_a_guess_by_shared_words(phrase, likely):
    terms = [("RAID log", "list of worries"), ("steering committee", "the people who decide")]
    assert likely_word(phrase, terms, EN) == likely


@pytest.mark.parametrize("opening", "“„«‘")
def test_a_hundred_thousand_quotations_that_never_end_are_read_once(opening):
    assert speaker(PAIRS, EN)(f"Our status report {opening * 100_000}") == f"Our the Friday list {opening * 100_000}"


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("Read the status report today.", "Read the Friday list today."),
        ("The status report is late. A status report helps.", "The Friday list is late. The Friday list helps."),
        ("The, status report", "The, the Friday list"),
        ("Before the go-live", "Before the day it lands on us"),
        ("The RAID log", "The <b>worries</b>"),
    ],
)
def test_one_article_is_enough(written, said):
    assert speaker(PAIRS, EN)(written) == said


def test_german_articles_do_not_double_either():
    say = speaker([("Statusbericht", "die Freitagsliste")], profile_of("de"))
    assert say("Lesen Sie den Statusbericht.") == "Lesen Sie die Freitagsliste."
