"""Quick variables answer as Django's do, for whatever may stand before a dot."""

from dataclasses import dataclass
from datetime import date
from types import SimpleNamespace

import pytest
from django import forms
from django.core.exceptions import ObjectDoesNotExist
from django.template import Context, Template
from django.utils.functional import SimpleLazyObject
from django.utils.safestring import mark_safe
from django.utils.translation import gettext_lazy, override
from hypothesis import given
from hypothesis import strategies as st

from pmo_portal.core.templating.tree import quicken


@dataclass
class Person:
    name: str

    @property
    def missing(self):
        raise ObjectDoesNotExist

    @property
    def broken(self):
        raise AttributeError("inside")

    def greet(self):
        return f"Hello {self.name}"

    def ask(self, what):
        return what

    def remove(self):
        raise AssertionError("templates change nothing")

    remove.alters_data = True


class Uncalled:
    do_not_call_in_templates = True
    name = "as it is"

    def __call__(self):
        raise AssertionError


class Form(forms.Form):
    title = forms.CharField(initial="x")


VALUES = {
    "person": Person("Ruth <&>"),
    "lazy": SimpleLazyObject(lambda: Person("Ida")),
    "row": {"name": "a dict", "items": "its own", 3: "three"},
    "rows": [Person("first"), {"name": "second"}],
    "kind": Person,
    "uncalled": Uncalled(),
    "make": lambda: Person("made"),
    "space": SimpleNamespace(inner=SimpleNamespace(word=mark_safe("<b>safe</b>"))),
    "none": None,
    "number": 1234567.891,
    "day": date(2026, 11, 25),
    "word": gettext_lazy("Customers"),
    "form": Form(),
    "truth": True,
}
PATHS = [
    *VALUES,
    "person.name",
    "person.greet",
    "person.ask",
    "person.remove",
    "person.missing",
    "person.nothing",
    "person.name.upper",
    "lazy.name",
    "row.name",
    "row.items",
    "row.keys",
    "row.nothing",
    "rows.0.name",
    "rows.1.name",
    "rows.7.name",
    "kind.name",
    "uncalled.name",
    "make.name",
    "space.inner.word",
    "none.name",
    "nothing",
    "nothing.name",
    "form.title",
    "form.nothing",
    "day.year",
    "push",
]


def both(text: str, **options) -> list[str]:
    plain, quick = Template(text), Template(text)
    quicken(quick.nodelist)
    return [template.render(Context(dict(VALUES), **options)) for template in (plain, quick)]


@pytest.mark.parametrize("path", PATHS)
@pytest.mark.parametrize(
    "shape",
    [
        "{{ %s }}",
        "{%% if %s %%}yes{%% else %%}no{%% endif %%}",
        "{{ %s|default:person.name }}",
        "{{ row.name|default:%s }}",
    ],
)
@pytest.mark.parametrize("autoescape", [True, False])
def test_they_answer_as_django_does(path, shape, autoescape):
    text = shape % path
    try:
        plain = Template(text).render(Context(dict(VALUES), autoescape=autoescape))
    except Exception as error:
        with pytest.raises(type(error)):
            both(text, autoescape=autoescape)[1]
        return
    assert both(text, autoescape=autoescape) == [plain, plain]


def test_a_failure_inside_a_property_is_not_hidden():
    template = Template("{{ person.broken }}")
    quicken(template.nodelist)
    with pytest.raises(AttributeError, match="inside"):
        template.render(Context(VALUES))


@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
def test_numbers_days_and_lazy_words_are_said_in_the_language(language):
    with override(language):
        plain, quick = both("{{ number }} {{ day }} {{ word }} {{ truth }}")
    assert plain == quick


@given(st.text())
def test_any_text_is_escaped_as_django_does_it(text):
    template = Template("{{ text }}")
    plain = template.render(Context({"text": text}))
    quicken(template.nodelist)
    assert template.render(Context({"text": text})) == plain


@pytest.mark.parametrize("token", ["aB3", "NOTPROVIDED", "", None, '"<&'])
def test_the_token_of_a_form(token, recwarn):
    plain, quick = Template("{% csrf_token %}"), Template("{% csrf_token %}")
    quicken(quick.nodelist)
    said = [template.render(Context({"csrf_token": token})) for template in (plain, quick)]
    assert said[0] == said[1]
