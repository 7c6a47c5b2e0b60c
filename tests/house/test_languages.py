"""Every language but English is whole, and no translation loses a placeholder."""

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po
from django.conf import settings

PLACEHOLDER = re.compile(r"%\([A-Za-z_0-9]+\)[sd]|%[sd%]|\{[a-z_]*\}|</?[a-z][^>]*>")
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
