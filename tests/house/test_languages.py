"""Every language but English is whole, and no translation loses a placeholder."""

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

PLACEHOLDER = re.compile(r"%\([A-Za-z_0-9]+\)[sd]|%[sd%]|\{[a-z_]*\}|</?[a-z][^>]*>")
PLAIN_COMMA = re.compile(r"(^|>), (<|$)")
TAG = re.compile(r"(\{%.*?%\}|\{\{.*?\}\})", re.DOTALL)
LANGUAGES = [code for code, _ in settings.LANGUAGES if code != "en"]


@cache
def messages(language: str):
    path = settings.LOCALE_PATHS[0] / language / "LC_MESSAGES" / "django.po"
    with path.open("rb") as file:
        return [message for message in read_po(file, locale=language) if message.id]


def forms(text) -> list[str]:
    return list(text) if isinstance(text, (tuple, list)) else [text]


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_left_untranslated(language):
    assert [message.id for message in messages(language) if not all(forms(message.string))] == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_no_placeholder_is_lost_or_invented(language):
    wrong = []
    for message in messages(language):
        known = {placeholder for form in forms(message.id) for placeholder in PLACEHOLDER.findall(form)}
        last = sorted(PLACEHOLDER.findall(forms(message.id)[-1]))
        if sorted(PLACEHOLDER.findall(forms(message.string)[-1])) != last:
            wrong.append(message.id)
        if any(set(PLACEHOLDER.findall(form)) - known for form in forms(message.string)):
            wrong.append(message.id)
    assert wrong == []


def outside_of_sentences(source: str):
    """Yield the pieces of a template, tags and text, that do not stand inside of a sentence for translators."""
    is_sentence = False
    for part in TAG.split(source):
        if re.match(r"\{%-? *(end)?blocktrans", part):
            is_sentence = "endblocktrans" not in part
        elif not is_sentence:
            yield part


def test_things_in_a_row_have_the_comma_of_the_readers_script():
    """Between two outputs stands {% comma %}, never a Latin comma: Arabic writes another one."""
    templates = settings.LOCALE_PATHS[0].parent / "templates"
    found = [
        f"{path.relative_to(templates)}: {part[:60]}"
        for path in [*templates.rglob("*.html"), *templates.rglob("*.txt")]
        for part in outside_of_sentences(path.read_text(encoding="utf-8"))
        if 'join:", "' in part or PLAIN_COMMA.search(part)
    ]
    assert found == []
