"""The score on pairs of before and after, on texts that break things, and the same in the browser."""

import json
import random
import shutil
import subprocess
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from benchmarks.parts.plain_pairs import read_pairs
from pmo_portal.launch.places import ROOT
from services.rules.lens.dictionary import merged
from services.rules.lens.outcome import outcome_of
from services.rules.lens.plain_words import plain_words
from services.rules.lens.profiles import KNOWN, as_data, profile_of
from services.rules.lens.score import read

PAIRS = read_pairs()
THEIRS = [("status report", ("the Friday list",), 1), ("RAID log", ("list of worries",), 1)]
NODE = shutil.which("node")


def score(text, language="en"):
    return read(text, language, plain_words(language)).score


@pytest.mark.parametrize(("group", "least"), [("held", 0.9), ("tune", 0.9), ("own", 1.0), ("blind", 0.9)])
def test_a_plainer_text_scores_higher(group, least):
    pairs = [pair for pair in PAIRS if pair.group == group]
    right = sum(score(pair.after, pair.language) > score(pair.before, pair.language) for pair in pairs)
    assert len(pairs) >= 13
    assert right / len(pairs) >= least


@pytest.mark.parametrize(
    ("text", "language", "notes"),
    [
        ("", "en", ["empty"]),
        ("😀 👍\n\n", "en", ["empty"]),
        ("١٢٣ 456", "ar", ["empty"]),
        ("مرحبا بكم في البوابة", "en", ["script"]),
        ("これは日本語です。", "ja", ["language", "script"]),
        ("RAID log для наших друзей и коллег", "en", ["script"]),
        ("tlhIngan Hol vIjatlh", "tlh", ["language"]),
        ("word " * 60_000, "en", ["cut"]),
        ("a" * 300_000, "en", ["cut"]),
    ],
)
def test_odd_texts_get_a_note_and_no_error(text, language, notes):
    reading = read(text, language, merged(THEIRS, plain_words(language)))
    assert reading.notes == notes
    assert (reading.score is None) == bool({"empty", "script"} & set(notes))
    json.dumps(reading.as_dict())


def test_arabic_is_read_by_lix():
    reading = read("ستحصلون على القائمة كل يوم جمعة. لا أحد ينتظر.", "ar")
    assert reading.ease["formula"] == "lix" and reading.score > 50 and reading.notes == []


def test_two_thousand_words_cost_little():
    text = " ".join((" ".join(pair.before for pair in PAIRS if pair.language == "en")).split()[:2000])
    read(text, "en", plain_words("en"))
    spent = []
    for _ in range(5):
        started = time.process_time()
        read(text, "en", plain_words("en"))
        spent.append(time.process_time() - started)
    assert min(spent) <= 0.050


def test_theirs_come_first():
    entries = merged(THEIRS, [("status report", ("how it stands",), 0)])
    (finding,) = [one for one in read("The status report is late.", "en", entries).findings if one.kind == "jargon"]
    assert (finding.options, finding.theirs) == (("the Friday list", "how it stands"), 1)


@settings(max_examples=150, deadline=None)
@given(st.text(max_size=500), st.sampled_from([*KNOWN, "pl"]))
def test_no_text_breaks_it(text, language):
    reading = read(text, language, merged(THEIRS, plain_words(language)))
    assert reading.score is None or 0 <= reading.score <= 100
    assert all(text[one.start : one.end] == one.text for one in reading.findings)


SCRIPT = """
import { prepare } from %s;
import { read } from %s;
import { missingParts } from %s;
import { readFileSync } from "node:fs";
const { profiles, entries, texts } = JSON.parse(readFileSync(0, "utf-8"));
for (const [text, language] of texts) {
  const { score, parts, counts, ease, findings, notes } = read(text, prepare(profiles[language]), entries[language], 100000);
  console.log(JSON.stringify([score, parts, counts, ease, findings.map((f) => [f.kind, f.text, f.options, f.theirs]), notes, missingParts(text, prepare(profiles[language]))]));
}
"""


def vectors() -> list[tuple[str, str]]:
    """Return (text, language): the pairs, and sentences made of what trips a reader of text up."""
    chance, found = random.Random(20261125), []
    for pair in PAIRS:
        found += [(pair.before, pair.language), (pair.after, pair.language)]
    parts = [
        "The RAID log", "was", "not", "written", "by the PMO", ".", "?\n", "\n- ", "You will", "see", "e.g.", "(SLA)", "SLA", "SLAs",
        "Status-Reports", "wird", "geprüft", "est", "allée", "l’équipe", "é", "e\u0301", "😀", "ß", "STRASSE", "İstanbul", "1.", "2) ",
        "“Quote.”", "которые", "был", "مُحَمَّد", "؟", "中文", "in order to", "utilised", "A", "b.", "...", "\u00a0", "\t", "state-of-the-art",
        "implementation", "²", "Ⅳ", "don't", "’", "-", "/", "Dr.", "x" * 30,
    ]  # fmt: skip
    languages = [*KNOWN, "pl"]
    for _ in range(600):
        text = "".join(
            chance.choice(parts) + chance.choice([" ", " ", "", "\n"]) for _ in range(chance.randrange(1, 30))
        )
        found.append((text, chance.choice(languages)))
    return found


@pytest.mark.skipif(NODE is None, reason="needs node, which the portal itself never does")
def test_browser_and_server_read_alike():
    texts = vectors()
    languages = {language for _text, language in texts}
    entries = {language: merged(THEIRS, plain_words(language)) for language in languages}
    given_ = {
        "profiles": {language: as_data(profile_of(language)) for language in languages},
        "entries": entries,
        "texts": texts,
    }
    names = (json.dumps(str(ROOT / f"static/js/lens/{name}.js")) for name in ("counting", "score", "outcome"))
    command = [NODE, "--input-type=module", "-e", SCRIPT % tuple(names)]
    done = subprocess.run(command, input=json.dumps(given_), capture_output=True, text=True, timeout=200)
    assert done.returncode == 0, done.stderr
    answers = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(answers) == len(texts)
    for (text, language), (figure, parts, counts, ease, findings, notes, missing) in zip(texts, answers, strict=True):
        reading = read(text, language, entries[language])
        mine = [[one.kind, one.text, list(one.options), one.theirs] for one in reading.findings]
        assert (counts, findings, notes) == (reading.counts, mine, reading.notes), repr(text)
        assert missing == list(outcome_of(text, profile_of(language)).missing), repr(text)
        assert (
            ease == pytest.approx(reading.ease, abs=0.11)
            if ease is None
            else ease["value"] == pytest.approx(reading.ease["value"], abs=0.11)
        )
        assert figure == (None if reading.score is None else pytest.approx(reading.score, abs=0.11)), repr(text)
        assert parts == pytest.approx(reading.parts, abs=0.02)
