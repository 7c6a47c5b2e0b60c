"""A customer's dictionary (N7): which pairs make sense, saying a text in their words, and which of our words a phrase may stand for."""

import re
from collections.abc import Callable, Iterable, Sequence

from pmo_portal.core.refusals import Refusal

from .counting import words_in
from .dictionary import Entry, in_case_of, index_of, matches_in, stems_of
from .profiles import Profile

LONGEST_WORD = 120
# What stands between quotation marks was said by somebody, and nobody else's words are put there. A mark that opens twice
# and never closes is not searched to the end of the text each time.
_SAID = re.compile(r"“[^“”]*”|„[^„“”]*[“”]|«[^«»]*»|\"[^\"\n]*\"|‘[^‘’\n]{3,}’")

# "The status report" and "the Friday list" have one article between them.
_ARTICLES = {
    "en": "a an the",
    "de": "der die das den dem des ein eine einen einem einer eines",
    "fr": "le la les un une des du",
    "es": "el la los las un una unos unas",
    "it": "il lo la i gli le un uno una",
    "nl": "de het een",
}


class WordRefused(Refusal):
    """A pair of words that would not help; the sentence says why."""


def check_pair(ours: str, theirs: str, others: Iterable[tuple[str, str]], profile: Profile) -> None:
    """Refuse a word that stands for itself or comes back to itself. `others` are the pairs that are used. Raises WordRefused."""
    if not words_in(ours, profile) or not words_in(theirs, profile):
        raise WordRefused("Write a word on both sides.")
    if _key(ours, profile) == _key(theirs, profile):
        raise WordRefused("“%(ours)s” would stand for itself. Write what they say instead.", ours=ours)
    if _holds(theirs, ours, profile):
        raise WordRefused(
            "“%(theirs)s” holds “%(ours)s” itself, so it would grow each time. Choose a longer word of ours, or a shorter one"
            " of theirs.",
            theirs=theirs,
            ours=ours,
        )
    _refuse_circle(ours, theirs, list(others), profile)


def _refuse_circle(ours: str, theirs: str, pairs: Sequence[tuple[str, str]], profile: Profile) -> None:
    """Follow what we would say next, as far as it goes."""
    ahead, seen = [theirs], {_key(ours, profile)}
    while ahead:
        at = ahead.pop()
        for mine, said in pairs:
            if _key(mine, profile) in seen or not _holds(at, mine, profile):
                continue
            if _holds(said, ours, profile):
                raise WordRefused(
                    "That goes round in a circle: “%(ours)s” becomes “%(theirs)s”, and “%(mine)s” becomes “%(said)s”.",
                    ours=ours,
                    theirs=theirs,
                    mine=mine,
                    said=said,
                )
            seen.add(_key(mine, profile))
            ahead.append(said)


def _key(text: str, profile: Profile) -> tuple[str, ...]:
    return tuple(word.low for word in words_in(text, profile))


def _holds(text: str, phrase: str, profile: Profile) -> bool:
    """Whether the phrase would be found inside the text."""
    return bool(matches_in(text, words_in(text, profile), index_of([(phrase, (), 1)], profile), profile))


def speaker(pairs: Iterable[tuple[str, str]], profile: Profile) -> Callable[[str], str]:
    """Return a function that says a text in their words: whole words only, the capital kept, quotations left alone."""
    entries: list[Entry] = [(ours, (theirs,), 1) for ours, theirs in pairs]
    index = index_of(entries, profile)

    def say(text: str) -> str:
        if not text or not index:
            return text
        said = [found.span() for found in _SAID.finditer(text)]
        parts, at = [], 0
        words = words_in(text, profile)
        for first, last, (_ours, (theirs, *_), _theirs) in matches_in(text, words, index, profile):
            start, end = words[first].start, words[last].end
            if any(low <= start < high for low, high in said):
                continue
            start = max(at, _before_article(text, words, first, theirs, profile))
            parts += [text[at:start], in_case_of(text[start:end], theirs, _opens(text, start))]
            at = end
        return "".join([*parts, text[at:]])

    return say


def _before_article(text: str, words: list, first: int, theirs: str, profile: Profile) -> int:
    """Return where the words to replace begin: with the article before them, if what is put there brings its own."""
    start, articles = words[first].start, _ARTICLES.get(profile["language"], "").split()
    if not first or theirs.split(maxsplit=1)[0].lower() not in articles:
        return start
    before = words[first - 1]
    return before.start if before.low in articles and not text[before.end : start].strip() else start


def _opens(text: str, start: int) -> bool:
    before = text[:start].rstrip()
    return not before or before[-1] in ".!?:\n"


def likely_word(phrase: str, terms: Iterable[tuple[str, str]], profile: Profile) -> str:
    """Return the word of ours that a phrase of theirs may stand for, or "". `terms` are (our word, said plainly).

    Judged by words that both share: "the worry list" and "list of worries". Nothing is replaced by this guess.
    """
    mine = _content(phrase, profile)
    best, most = "", 0.0
    for jargon, plain in terms:
        shared = max(_shared(mine, _content(jargon, profile)), _shared(mine, _content(plain, profile)))
        if shared > most:
            best, most = jargon, shared
    return best if most >= 0.5 else ""


def _content(text: str, profile: Profile) -> set[str]:
    return {
        min(stems_of(word.low, profile), key=len) for word in words_in(text, profile) if word.low not in profile["glue"]
    }


def _shared(one: set[str], other: set[str]) -> float:
    return len(one & other) / len(one | other) if one | other else 0.0
