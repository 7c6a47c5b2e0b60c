"""What comments are about (7.8): words and pairs of words that several comments share, with the comments that have them.

Simple on purpose: it counts comments, not feelings, and guesses nothing. Languages without a list of small words use length.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

WORD = re.compile(r"[^\W\d_][\w'’-]*")
FEWEST_COMMENTS, MOST_THEMES, SHORTEST = 2, 12, 4
SMALL_WORDS = {
    "en": "about after again also always another because been before being better both could does doing done down each"
    " even every from further good have having here into itself just know less like made make many more most much need"
    " never nothing only other over really same should some such than that their them then there these they thing"
    " things this those through time together under until very want well were what when where which while will with"
    " without would your yours ours don't didn't isn't wasn't we're it's that's we've can't won't",
    "de": "aber alle allem allen aller alles also andere anderen auch beim bereits besser bisher damit dann dass dein"
    " deine denn deren dessen dich diese diesem diesen dieser dieses doch dort durch eine einem einen einer eines etwas"
    " euch euer eure für ganz gegen gibt haben hatte hatten hier immer jede jeden jeder jedes jetzt kann kein keine"
    " können machen macht man mehr mein meine mich mir mit muss nach nicht nichts noch nur oder ohne schon sehr seid sein"
    " seine seit sich sind solche soll sondern sonst über und uns unser unsere unter viel vom von vor waren warum weil"
    " weiter welche wenn werden wird wieder wir wird wurde würde zwischen",
    "fr": "aussi avec avoir bien cela celle celui ceux comme dans depuis donc elle elles encore entre être faire fait"
    " leur leurs mais même moins nous notre parce pour plus quand quel quelle sans sont sous tout toute toutes tous très"
    " trop votre vous",
    "es": "algo algún aquí aunque bien cada como cuando desde donde ella ellos entre eran eres esta estaba estado están"
    " este esto estos fuera hace hacer hasta hemos mucho muchos muy nada nosotros nuestra nuestro otra otro para pero"
    " porque puede quien sido sobre solo también tanto tiene tienen todo todos unos usted vuestra",
}


@dataclass(frozen=True)
class Theme:
    """`words` as they are shown, and the places of the comments that have them."""

    words: str
    places: tuple[int, ...]


def themes_of(comments: Sequence[str], language: str = "en") -> list[Theme]:
    """Return at most 12 themes, those of most comments first. A pair of words that always go together is one theme."""
    small = set(SMALL_WORDS.get(language[:2], "").split())
    found: dict[str, set[int]] = {}
    for place, comment in enumerate(comments):
        for term in _terms(comment, small):
            found.setdefault(term, set()).add(place)
    shared = {term: places for term, places in found.items() if len(places) >= FEWEST_COMMENTS}
    covered = {
        word for term, places in shared.items() if " " in term for word in term.split() if shared.get(word) == places
    }
    ranked = sorted((term for term in shared if term not in covered), key=lambda term: (-len(shared[term]), term))
    return [Theme(term, tuple(sorted(shared[term]))) for term in ranked[:MOST_THEMES]]


def _terms(comment: str, small: set[str]) -> set[str]:
    """Return the words that say something, and the pairs of them that stand side by side."""
    words = [word.casefold().replace("’", "'") for word in WORD.findall(comment)]
    says = [len(word) >= SHORTEST and word not in small for word in words]
    pairs = {f"{a} {b}" for a, b, one, two in zip(words, words[1:], says, says[1:], strict=False) if one and two}
    return {word for word, does in zip(words, says, strict=True) if does} | pairs
