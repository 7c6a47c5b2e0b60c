"""Every sentence that code or a template marks for translation is in every catalogue: nobody reads half a page in English."""

import ast
import re
from functools import cache
from pathlib import Path

import pytest
from babel.messages.extract import extract_python
from babel.messages.pofile import read_po
from django.conf import settings
from django.utils.translation.template import templatize

ROOT = Path(settings.LOCALE_PATHS[0]).parent
APPS = ("pmo_portal", "customers", "services", "roadmaps", "dashboards")
KEYWORDS = {
    name: None
    for base in ("gettext", "ngettext", "pgettext", "npgettext")
    for name in (base, f"{base}_lazy", f"{base}_noop")
} | {"_": None, "Sentence": None}
CALL = re.compile(r"\b(?P<name>n?p?gettext|_)\(")
LITERAL = re.compile(r"""\s*u?(?P<text>"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')\s*(?P<end>[,)])""", re.DOTALL)
LANGUAGES = [code for code, _ in settings.LANGUAGES if code != "en"]


@cache
def in_code() -> dict[str, str]:
    """Return message id → file of everything that the apps mark, the first form where there are two."""
    found = {}
    for app in APPS:
        for path in (ROOT / app).rglob("*.py"):
            with path.open("rb") as file:
                for _line, name, words, _comments in extract_python(file, KEYWORDS, [], {}):
                    words = words if isinstance(words, tuple) else (words,)
                    text = words[1] if name.startswith(("pg", "npg")) else words[0]
                    if text:
                        found.setdefault(text, str(path.relative_to(ROOT)))
    return found


@cache
def in_templates() -> dict[str, str]:
    found = {}
    for path in (ROOT / "templates").rglob("*"):
        if path.suffix not in (".html", ".txt"):
            continue
        source = templatize(path.read_text(), origin=str(path))
        for call in CALL.finditer(source):
            words = literals_after(source, call.end())
            if words:
                has_context = "pgettext" in call["name"]
                found.setdefault(words[has_context], str(path.relative_to(ROOT)))
    return found


def literals_after(source: str, start: int) -> list[str]:
    words = []
    while literal := LITERAL.match(source, start):
        words.append(ast.literal_eval(literal["text"]))
        start = literal.end()
        if literal["end"] == ")":
            break
    return words


@cache
def known(language: str) -> set[str]:
    path = settings.LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        messages = list(read_po(file, locale=language))
    return {message.id[0] if isinstance(message.id, (tuple, list)) else message.id for message in messages}


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("place", [in_code, in_templates])
def test_every_marked_sentence_is_in_the_catalogue(language, place):
    marked = place()
    assert len(marked) > 300, "the extraction found hardly anything: it is broken"
    there = known(language)
    assert sorted(f"{file}: {text}" for text, file in marked.items() if text not in there) == []
