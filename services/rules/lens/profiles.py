"""What the lens knows of each language, as plain data: static/js/lens reads the same data, so that both count alike.

Regular expressions in it use only what Python and JavaScript read in the same way. The names: `flesch` base, a word of a
sentence, a syllable of a word; `vowels`, `plus`, `minus`, `silent` count syllables (`each`: every vowel is one); `endings` lead from
a form to its word; `hidden` verbs made into nouns; `you`, `we` who is spoken to and who speaks; `heavy` words of offices without
an alternative of their own; `subjects`, `determiners`, `work` tell medicine sentences; `will`, `so_that`, `from` the parts of an
outcome; `glue` the small words between the others.
"""

from functools import lru_cache
from typing import Any

from .germanic import DUTCH, ENGLISH, GERMAN
from .other_languages import ARABIC, NOTHING, RUSSIAN
from .romance import FRENCH, ITALIAN, SPANISH

Profile = dict[str, Any]

FALLBACK = "*"
KNOWN = {
    "en": ENGLISH,
    "de": GERMAN,
    "fr": FRENCH,
    "es": SPANISH,
    "it": ITALIAN,
    "nl": DUTCH,
    "ru": RUSSIAN,
    "ar": ARABIC,
}
# Capitals that everybody reads.
_ACRONYMS = "AM API CC CEO CFO CSV CTO CV DIY DVD EU FAQ GB HR ID II III IT IV MB OK PC PDF PM PMO PS TV UK UN URL US USA USB VAT WC XLSX"
_LISTS = ("you", "we", "heavy", "subjects", "determiners", "work", "abbreviations", "glue")
_PHRASES = ("will", "so_that", "from")


def code_of(language: str) -> str:
    """Return the code that the lens knows ("de" for "de-AT"), or the fallback's."""
    code = (language or "").lower().replace("_", "-").split("-")[0]
    return code if code in KNOWN else FALLBACK


def profile_of(language: str) -> Profile:
    """Return what the lens knows of a language. One that it does not know is counted by words and LIX; its lists are empty."""
    return _profile(code_of(language))


@lru_cache(maxsize=16)
def _profile(code: str) -> Profile:
    profile = {**NOTHING, **KNOWN.get(code, {}), "language": code}
    for name in _LISTS:
        profile[name] = frozenset(profile[name].split())
    for name in _PHRASES:
        profile[name] = tuple(phrase for phrase in profile[name].split("|") if phrase)
    if profile["passive"]:
        lists = {name: frozenset(profile["passive"][name].split()) for name in ("aux", "also", "never", "not_after")}
        profile["passive"] = {**profile["passive"], **lists}
    profile["acronyms"] = frozenset(_ACRONYMS.split())
    return profile


def as_data(profile: Profile) -> Profile:
    """Return a profile as JSON takes it."""
    return {name: _plain(value) for name, value in profile.items()}


def _plain(value: Any) -> Any:
    if isinstance(value, frozenset):
        return sorted(value)
    if isinstance(value, dict):
        return as_data(value)
    return list(value) if isinstance(value, tuple) else value
