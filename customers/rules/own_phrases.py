"""What one customer says again and again (N7): phrases counted by the quotes that hold them."""

from collections.abc import Iterable
from dataclasses import dataclass

from .phrases import phrases_in

FEWEST_QUOTES, MOST = 2, 12


@dataclass(frozen=True)
class OwnPhrase:
    """`words` in small letters, and the quotes that hold them, in the order given."""

    words: str
    keys: tuple[int, ...]


def own_phrases(quotes: Iterable[tuple[int, str]], *, known: Iterable[str] = (), most: int = MOST) -> list[OwnPhrase]:
    """Return phrases of (key, text) quotes that at least two of them hold: often said first, then the longest. Source: N7.

    `known` are phrases that are ours, or that were dealt with. One that only occurs inside a longer one is left out.
    """
    left_out = {" ".join(words.lower().split()) for words in known}
    holders: dict[tuple[str, ...], list[int]] = {}
    for key, text in quotes:
        for phrase in phrases_in(text):
            if len(phrase) > 1:
                holders.setdefault(phrase, []).append(key)
    often = {phrase: keys for phrase, keys in holders.items() if len(keys) >= FEWEST_QUOTES}
    kept = [phrase for phrase in often if " ".join(phrase) not in left_out and not _is_inside(phrase, often)]
    kept.sort(key=lambda phrase: (-len(often[phrase]), -len(phrase), phrase))
    return [OwnPhrase(" ".join(phrase), tuple(often[phrase])) for phrase in kept[:most]]


def _is_inside(phrase: tuple[str, ...], often: dict[tuple[str, ...], list[int]]) -> bool:
    words = f" {' '.join(phrase)} "
    return any(
        len(longer) > len(phrase) and keys == often[phrase] and words in f" {' '.join(longer)} "
        for longer, keys in often.items()
    )
