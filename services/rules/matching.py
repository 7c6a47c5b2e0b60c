"""Which services suit a pain (5.11, N14): the kind of pain, shared words, and what it brought where it was used.

Each reason is a sentence's key, so that the page can say why. What does not live here: what was measured (rules/relief.py).
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]{4,}")
# Words of four letters and more that say nothing about a pain.
_EMPTY = frozenset(
    [
        "about",
        "after",
        "again",
        "also",
        "another",
        "anybody",
        "because",
        "been",
        "before",
        "being",
        "both",
        "could",
        "does",
        "each",
        "else",
        "even",
        "every",
        "everybody",
        "everything",
        "from",
        "have",
        "here",
        "into",
        "just",
        "know",
        "like",
        "made",
        "make",
        "many",
        "more",
        "most",
        "much",
        "must",
        "need",
        "nobody",
        "nothing",
        "once",
        "only",
        "other",
        "over",
        "same",
        "should",
        "some",
        "somebody",
        "something",
        "still",
        "such",
        "than",
        "that",
        "their",
        "them",
        "then",
        "there",
        "these",
        "they",
        "thing",
        "this",
        "those",
        "through",
        "time",
        "until",
        "very",
        "want",
        "were",
        "what",
        "when",
        "where",
        "which",
        "while",
        "will",
        "with",
        "work",
        "would",
        "your",
        "yours",
        "them",
        "aber",
        "alle",
        "auch",
        "beim",
        "dann",
        "dass",
        "dein",
        "deine",
        "denn",
        "dies",
        "diese",
        "doch",
        "eine",
        "einem",
        "einen",
        "einer",
        "eines",
        "etwas",
        "haben",
        "habe",
        "hier",
        "immer",
        "jede",
        "jeder",
        "kann",
        "kein",
        "keine",
        "mehr",
        "muss",
        "nach",
        "nicht",
        "noch",
        "nur",
        "oder",
        "schon",
        "sehr",
        "sein",
        "seine",
        "sich",
        "sind",
        "über",
        "unser",
        "unsere",
        "unter",
        "viel",
        "warum",
        "weil",
        "wenn",
        "werden",
        "wieder",
        "wird",
        "wissen",
        "wurde",
        "zwei",
    ]
)
THEME_POINTS, WORD_POINTS, MOST_WORDS, RELIEF_POINTS, SHARED_POINTS = 3.0, 1.0, 4, 4.0, 4.0


@dataclass(frozen=True)
class Offer:
    """A service as the matcher sees it. `share` 0-1 was measured elsewhere; `is_used_for` the same pain of another customer."""

    pk: int
    words: str
    themes: frozenset[str]
    share: float | None = None
    is_used_for: bool = False


@dataclass(frozen=True)
class Match:
    """`points` order the matches; `common` are words of both texts; `same_kind`: it removes this kind of pain."""

    pk: int
    points: float
    same_kind: bool
    common: tuple[str, ...]
    is_used_for: bool


def words_of(text: str) -> frozenset[str]:
    """Return the words of a text that say something, shortened to their first six letters so that forms meet."""
    return frozenset(word[:6] for word in _WORD.findall(text.casefold()) if word not in _EMPTY)


def matches(theme: str, pain: str, offers: Iterable[Offer], most: int = 5) -> list[Match]:
    """Return the services that suit a pain, best first; one without any reason is no match. Source: N14."""
    mine = words_of(pain)
    found = []
    for offer in offers:
        same_kind = theme in offer.themes and theme != "other"
        common = tuple(sorted(mine & words_of(offer.words)))
        points = THEME_POINTS * same_kind + WORD_POINTS * min(len(common), MOST_WORDS)
        points += SHARED_POINTS * offer.is_used_for
        if points:
            points += RELIEF_POINTS * (offer.share or 0.0)
            found.append(Match(offer.pk, points, same_kind, common, offer.is_used_for))
    return sorted(found, key=lambda match: (-match.points, match.pk))[:most]
