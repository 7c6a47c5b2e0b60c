"""The formulas of PRODUCT.md 5.2, worked out by hand."""

import pytest

from services.rules.lens.counting import sentences_in
from services.rules.lens.ease import counts_of, flesch, lix
from services.rules.lens.profiles import profile_of


@pytest.mark.parametrize(
    ("language", "expected"),
    [("en", 70.085), ("de", 82.25), ("es", 106.64), ("fr", 86.45), ("it", 114.0), ("nl", 82.035), ("ru", 103.685)],
)
def test_flesch_by_language(language, expected):
    # 10 words a sentence, 1.5 syllables a word; English has 1.5 too: 206.835 − 10.15 − 126.9 = 69.785.
    figure = flesch(100, 10, 150, profile_of(language))
    base, a, b = profile_of(language)["flesch"]
    assert figure == pytest.approx(base - a * 10 - b * 1.5)
    assert figure == pytest.approx(expected, abs=1.0)


def test_lix_is_for_the_rest():
    assert flesch(100, 10, 150, profile_of("pl")) is None
    assert lix(100, 10, 25) == pytest.approx(35.0)
    assert lix(0, 0, 0) is None


def test_nothing_is_divided_by_nothing():
    assert flesch(0, 0, 0, profile_of("en")) is None


def test_counts():
    profile = profile_of("en")
    counts = counts_of(sentences_in("You see the list. It changes every Friday morning.", profile), profile)
    assert counts == {"sentences": 2, "words": 9, "syllables": 13, "long_words": 2}
