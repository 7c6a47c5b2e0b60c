"""The score of the lens (0-100, higher is plainer) from several signals, with its parts and findings (5.1, 5.2, 5.9).

One signal alone does not tell a rewriting from its original: of the pairs in benchmarks/parts/plain_pairs.txt a list of words
gets about half right and the length of sentences four of five. What was measured is in docs/measurements.md.
The same steps are in static/js/lens/score.js.
"""

import math
import re
from collections.abc import Iterable
from dataclasses import asdict, dataclass, field

from .counting import LONGEST, Sentence, sentences_in
from .dictionary import Entry, index_of, jargon
from .ease import counts_of, flesch, lix
from .findings import MOST, Finding, acronyms, hidden_verbs, long_sentences, medicine, passives
from .profiles import FALLBACK, Profile, profile_of

# What each part weighs. Chosen on the set "tune" of the pairs, judged on "held".
WEIGHTS = {"sentences": 30, "ease": 14, "words": 18, "verbs": 12, "active": 10, "people": 12, "clutter": 10}
SCRIPTS = {"latin": r"[A-Za-zÀ-ɏ]", "cyrillic": r"[\u0400-\u04ff]", "arabic": r"[\u0600-\u06ff]"}
UNSPACED = re.compile(r"[\u0e00-\u0eff\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff]")


@dataclass
class Reading:
    """`score` is None where nothing can be measured. `notes`: "empty", "cut" (only the first part was read), "script" (not the
    letters of that language), "language" (one that the lens does not know)."""

    language: str
    score: float | None = None
    parts: dict[str, float] = field(default_factory=dict)
    counts: dict[str, int] = field(default_factory=dict)
    ease: dict[str, float | str] | None = None
    findings: list[Finding] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    def as_dict(self) -> dict:
        """Return plain JSON values, findings in the order of the text."""
        return {**asdict(self), "findings": [asdict(finding) for finding in self.findings]}


def read(text: str, language: str = "en", entries: Iterable[Entry] = (), *, most: int = LONGEST) -> Reading:
    """Return what the lens sees. `entries` are words with plainer ones (dictionary.merged), theirs first.

    Never fails on a text: unknown languages get LIX, no words get no score, and of a huge text the first part is read.
    """
    profile = profile_of(language)
    reading = Reading(profile["language"] if profile["language"] != FALLBACK else (language or "")[:16])
    if profile["language"] == FALLBACK:
        reading.notes.append("language")
    if len(text) > most:
        text = text[:most]
        reading.notes.append("cut")
    sentences = sentences_in(text, profile)
    if not sentences:
        reading.notes.append("empty")
        return reading
    reading.counts = counts_of(sentences, profile)
    if _is_foreign(text, sentences, profile):
        reading.notes.append("script")
    found = _known(text, sentences, entries, profile)
    if "script" not in reading.notes:
        found += _habits(text, sentences, profile, found, reading.counts["words"])
        reading.ease = _ease(reading.counts, profile)
        reading.parts = _parts(text, sentences, profile, reading, found)
        reading.score = rounded(_weighed(reading.parts), 1)
    reading.findings = sorted(found, key=lambda one: (one.start, one.end, one.kind))[:MOST]
    return reading


def _known(text: str, sentences: list[Sentence], entries: Iterable[Entry], profile: Profile) -> list[Finding]:
    words = [word for sentence in sentences for word in sentence.words]
    return jargon(text, words, index_of(entries, profile), profile)


def _habits(text: str, sentences: list[Sentence], profile: Profile, known: list[Finding], count: int) -> list[Finding]:
    inside = [(one.start, one.end) for one in known]
    found = [
        one for one in acronyms(text, profile, count) if not any(a <= one.start and one.end <= b for a, b in inside)
    ]
    for kind in (passives, medicine, long_sentences):
        found += kind(text, sentences, profile)
    return found


def _is_foreign(text: str, sentences: list[Sentence], profile: Profile) -> bool:
    """Whether most letters are of a script that this language is not written in, or that has no blanks between words."""
    letters = sum(len(word.text) for sentence in sentences for word in sentence.words)
    if len(UNSPACED.findall(text)) * 2 > letters:
        return True
    script = SCRIPTS.get(profile["script"])
    return script is not None and len(re.findall(script, text)) * 2 < letters


def _ease(counts: dict[str, int], profile: Profile) -> dict[str, float | str]:
    figure = flesch(counts["words"], counts["sentences"], counts["syllables"], profile)
    if figure is not None:
        return {"formula": "flesch", "value": rounded(figure, 1)}
    return {"formula": "lix", "value": rounded(lix(counts["words"], counts["sentences"], counts["long_words"]) or 0, 1)}


def _parts(text: str, sentences, profile: Profile, reading: Reading, found: list[Finding]) -> dict[str, float]:
    """Return each part 0-100, higher is plainer. Parts that a language does not have are left out."""
    lengths = [len(sentence.words) for sentence in sentences]
    lows = [word.low for sentence in sentences for word in sentence.words]
    count, lines = len(lows), len(sentences)
    kinds = {kind: [one for one in found if one.kind == kind] for kind in ("jargon", "passive", "medicine", "acronym")}
    typical = (sum(lengths) / lines + max(lengths)) / 2
    parts = {"sentences": 70 * _falling(typical, 22, 8) + 30 * _falling(math.log2(1 + count), 5.5, 1.5)}
    if reading.ease:
        parts["ease"] = 100 * _ease_share(count, lines, reading.counts, profile)
    heavy = sum(low in profile["heavy"] for low in lows)
    bad = len(kinds["jargon"]) + len(kinds["acronym"]) + heavy
    parts["words"] = 100 * math.exp(-6 * bad / (count + 6))
    if profile["hidden"]:
        parts["verbs"] = 100 * math.exp(-5 * len(hidden_verbs(text, sentences, profile)) / (count + 6))
    if profile["passive"]:
        parts["active"] = 100 * math.exp(-1.2 * len(kinds["passive"]) / lines)
    if profile["you"]:
        parts["people"] = 100 * _people(lows, lines, profile, len(kinds["medicine"]))
    if profile["glue"]:
        parts["clutter"] = 100 * _falling(_runs(sentences, profile), 3.2, 1.1)
    return {name: rounded(value, 2) for name, value in parts.items()}


def _ease_share(words: int, lines: int, counts: dict[str, int], profile: Profile) -> float:
    figure = flesch(words, lines, counts["syllables"], profile)
    if figure is not None:
        return 1 - _falling(figure, 50, 25)
    return _falling(lix(words, lines, counts["long_words"]) or 0, 45, 12)


def _people(lows: list[str], lines: int, profile: Profile, medicine_lines: int) -> float:
    """You weigh twice as much as we: a text that speaks to somebody is read by somebody."""
    you = sum(low in profile["you"] for low in lows)
    we = sum(low in profile["we"] for low in lows)
    return (1 - math.exp(-(2 * you + we) * 8 / (len(lows) + 8))) * (1 - 0.4 * medicine_lines / lines)


def _runs(sentences, profile: Profile) -> float:
    """Return how many words stand in a row without a small word between them: typical and worst, mean of both."""
    lengths = []
    for sentence in sentences:
        run = 0
        for word in sentence.words:
            if word.low in profile["glue"]:
                lengths.append(run)
                run = 0
            else:
                run += 1
        lengths.append(run)
    lengths = [length for length in lengths if length] or [0]
    return (sum(lengths) / len(lengths) + max(lengths)) / 2


def _falling(value: float, middle: float, width: float) -> float:
    """Return 1 for small values, 0 for large ones, 0.5 in the middle: a smooth step."""
    return 1 / (1 + math.exp(min(500.0, (value - middle) / width)))


def rounded(value: float, digits: int) -> float:
    """Return the value rounded half up, as JavaScript does it too."""
    return math.floor(value * 10**digits + 0.5) / 10**digits


def _weighed(parts: dict[str, float]) -> float:
    total = sum(WEIGHTS[name] for name in parts)
    return sum(WEIGHTS[name] * value for name, value in parts.items()) / total
