"""The portal's own words pass the portal's own lens (practice 5): what templates and code say, in each of its languages."""

import re
import statistics
from importlib import import_module

import pytest
from django.utils import translation

from services.rules.lens.dictionary import merged
from services.rules.lens.plain_words import plain_words
from services.rules.lens.score import read
from tests.house.test_languages import LANGUAGES, forms, messages
from tests.house.test_translated_words import in_code, in_templates

SEED = import_module("services.migrations.0005_seed")
DICTIONARY = merged([(jargon, (plain,), 0) for jargon, plain in SEED.TERMS], plain_words("en"))
GAP = re.compile(r"%\([A-Za-z_0-9]+\)[sd]|%[sd%]|\{[a-z_]*\}|<[^>]+>")
# The words that the dictionary is about stand in it, services have names of their own; kinds of files and the ways of
# ranking have no other names.
OF_THE_DICTIONARY = {word for pair in SEED.TERMS for word in pair} | {name for _key, name, _outcome in SEED.SERVICES}
NAMES = {
    "JPEG",
    "PNG",
    "VTT",
    "SRT",
    "SHA",
    "UTF",
    "TSV",
    "DOCX",
    "MD",
    "TXT",
    "RICE",
    "WSJF",
    "XL",
    "JSON",
    "API",
    "ROI",
    "NPS",
    "NA",  # what stands in the cells of files
    "ND",
}
FEWEST_WORDS, LEAST_SCORE, LEAST_MEDIAN = 8, 55, 75
# Of Arabic the lens has fewer signals, and lists of kinds of files stand there in foreign letters.
LEAST_IN = {"ar": 52}
# A sentence that lists the names of columns in Latin letters leaves too little of this script to be read.
MAY_GO_UNREAD = {"ar"}
NAME_IN = {"ar": "روث"}


@pytest.fixture(scope="module")
def readings():
    texts = {**in_code(), **in_templates()}
    return [
        (text, place, read(GAP.sub("Ruth", text), "en", DICTIONARY))
        for text, place in texts.items()
        if text not in OF_THE_DICTIONARY
    ]


@pytest.mark.parametrize(("kind", "names"), [("jargon", set()), ("acronym", NAMES)])
def test_no_word_that_we_would_not_say_to_a_customer(readings, kind, names):
    found = [
        f"{place}: “{one.text}” in “{text[:80]}”"
        for text, place, reading in readings
        for one in reading.findings
        if one.kind == kind and one.text not in names
    ]
    assert found == []


def test_every_sentence_reads_plainly(readings):
    scores = {
        f"{place}: {text[:80]}": reading.score
        for text, place, reading in readings
        if reading.counts.get("words", 0) >= FEWEST_WORDS
    }
    assert {name: score for name, score in scores.items() if score < LEAST_SCORE} == {}
    assert statistics.median(scores.values()) >= LEAST_MEDIAN


@pytest.fixture(scope="module")
def translated():
    """Return language → [(translation, reading)] of every catalogue, read by the lens of that language."""
    found = {}
    for language in LANGUAGES:
        with translation.override(language):
            terms = [(translation.gettext(jargon), (translation.gettext(plain),), 0) for jargon, plain in SEED.TERMS]
        entries, name = merged(terms, plain_words(language)), NAME_IN.get(language, "Ruth")
        found[language] = [
            (text, read(GAP.sub(name, text), language, entries))
            for message in messages(language)
            if forms(message.id)[0] not in OF_THE_DICTIONARY
            for text in forms(message.string)
        ]
    return found


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_hold_no_word_that_we_would_not_say(translated, language):
    found = [
        f"“{one.text}” in “{text[:80]}”"
        for text, reading in translated[language]
        for one in reading.findings
        if one.kind == "jargon" or (one.kind == "acronym" and one.text not in NAMES)
    ]
    assert found == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_translations_read_plainly(translated, language):
    long_enough = [
        (text, one.score) for text, one in translated[language] if one.counts.get("words", 0) >= FEWEST_WORDS
    ]
    least = LEAST_IN.get(language, LEAST_SCORE)
    unread = [text[:80] for text, score in long_enough if score is None]
    assert len(unread) <= (5 if language in MAY_GO_UNREAD else 0), unread
    scores = {text[:80]: score for text, score in long_enough if score is not None}
    assert {text: score for text, score in scores.items() if score < least} == {}
    assert statistics.median(scores.values()) >= LEAST_MEDIAN
