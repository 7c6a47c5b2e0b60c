"""Words that several customers use alike (1.9): phrases counted by how many *customers* say them, not how often.

What does not live here: their words for our words (practice 5), whose quotes may be read (the model).
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

LONGEST, FEWEST_CUSTOMERS, SHORTEST_WORD = 4, 2, 5
_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_CLAUSE = re.compile(r"[.!?;:…\n\"“”„]+|\s[-–—]\s")
# Words that carry no meaning of their own in the portal's languages: a phrase neither begins nor ends with one.
_EMPTY = frozenset(
    """
    a about after again all almost already also although always an and another any are as at be because been before being between both but by can could did do does
    don don't doesn't didn't done during each either else enough even ever every for from get gets got had has have having he her here him his how i i'm
    if in into is isn't it it's its just know let like make many me more most much must my neither never no nobody nor not nothing
    now of off on once one only or other others our out over own perhaps please quite rather really said same say says she should since so some somebody
    still such than that that's the their them then there these they thing things this those through to too two under
    until up us very whenever whether within without yourself was wasn't we we're well were what when where which while who whole whom why will with without won't
    would yes yet you you're your
    aber alle als also am an auch auf aus bei bin bis da das dass dem den der des die dies doch du durch ein eine einem
    einen einer es für ganz hat haben ich ihr im in ist ja jede jeder kann kein keine man mehr mich mir mit nach nicht noch
    nur oder schon sehr sein sich sie sind so und uns von vor war was wenn wer wie wir wird wo zu zum zur über
    au aux avec ce ces cette dans de des du elle en est et il ils je la le les leur lui mais me même mes mon ne nous on ou
    par pas plus pour qu que qui sa se ses son sont sur tout tu un une vos votre vous
    al como con cuando de del donde el ella en entre era es ese esta este hay la las lo los más me mi muy no nos o para
    pero por que se si sin su sus también te todo un una y ya yo
    """.split()  # noqa: SIM905
)


@dataclass(frozen=True)
class Said:
    """One quote: `key` is the caller's own name for it, `customer` whose it is."""

    key: int
    customer: int
    text: str


@dataclass(frozen=True)
class Phrase:
    """`words` as most people wrote them; the quotes that hold it and how many customers they are of."""

    words: str
    customers: int
    keys: tuple[int, ...]


def shared_phrases(quotes: Iterable[Said], *, most: int = 30) -> list[Phrase]:
    """Return phrases of 1 to 4 words that at least two customers use, the widest spread and longest first. Source: 1.9.

    A phrase that only ever occurs inside a longer shared one is left out.
    """
    holders: dict[tuple[str, ...], dict[int, int]] = {}
    for quote in quotes:
        for phrase in phrases_in(quote.text):
            holders.setdefault(phrase, {})[quote.key] = quote.customer
    shared = {phrase: held for phrase, held in holders.items() if len(set(held.values())) >= FEWEST_CUSTOMERS}
    kept = [phrase for phrase in shared if not _is_inside(phrase, shared)]
    kept.sort(key=lambda phrase: (-len(set(shared[phrase].values())), -len(phrase), -len(shared[phrase]), phrase))
    return [
        Phrase(" ".join(phrase), len(set(shared[phrase].values())), tuple(sorted(shared[phrase])))
        for phrase in kept[:most]
    ]


def phrases_in(text: str) -> set[tuple[str, ...]]:
    """Return the phrases of one text: words of five letters or more, and two to four words that begin and end with meaning."""
    found: set[tuple[str, ...]] = set()
    for clause in _CLAUSE.split(text.casefold().replace("’", "'")):
        words = _WORD.findall(clause)
        for start, first in enumerate(words):
            if first in _EMPTY:
                continue
            if len(first) >= SHORTEST_WORD:
                found.add((first,))
            for end in range(start + 2, min(start + LONGEST, len(words)) + 1):
                if words[end - 1] not in _EMPTY:
                    found.add(tuple(words[start:end]))
    return found


def _is_inside(phrase: tuple[str, ...], shared: dict[tuple[str, ...], dict[int, int]]) -> bool:
    """Whether a longer shared phrase holds this one in just the same quotes."""
    return any(
        len(longer) > len(phrase) and shared[longer].keys() == shared[phrase].keys() and _holds(longer, phrase)
        for longer in shared
    )


def _holds(longer: Sequence[str], shorter: Sequence[str]) -> bool:
    wide = len(shorter)
    return any(tuple(longer[at : at + wide]) == tuple(shorter) for at in range(len(longer) - wide + 1))
