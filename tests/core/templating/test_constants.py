"""What counts as constant, and that nothing of one page stays in the next."""

import pytest
from django.template import Context, Template, engines
from django.utils.translation import override

from pmo_portal.core.templating.constants import ConstantRun, is_constant
from pmo_portal.core.templating.tree import quicken

LOADS = "{% load i18n look static %}"


def nodes(text: str) -> list:
    return list(Template(LOADS + text).nodelist)[1:]


def quick(text: str) -> Template:
    template = Template(LOADS + text)
    quicken(template.nodelist)
    return template


@pytest.mark.parametrize(
    "text",
    [
        "words",
        '{% translate "Customers" %}',
        '{% translate "May" context "a month" %}',
        "{% blocktranslate %}Customers{% endblocktranslate %}",
        '{% icon "ear" %}',
        '{% icon "ear" "ico-sm" label="Interviews" %}',
        '{% url "customers:customers-index" %}',
        '{% url "dashboards:leader-words-show" "pain" %}',
        '{% static "logo.svg" %}',
        "{% comma %}",
        "{% comment %}nothing{% endcomment %}",
    ],
)
def test_what_depends_on_the_language_only_is_constant(text):
    assert [is_constant(node) for node in nodes(text)] == [True]


@pytest.mark.parametrize(
    "text",
    [
        "{{ name }}",
        "{% translate name %}",
        '{% translate "Customers" as t %}',
        '{% translate "May"|upper %}',
        '{% translate "May" context place %}',
        "{% blocktranslate %}Dear {{ name }}{% endblocktranslate %}",
        "{% blocktranslate asvar t %}Customers{% endblocktranslate %}",
        "{% icon name %}",
        '{% icon "ear" as t %}',
        "{% avatar person %}",
        '{% url "customers:customers-show" pk %}',
        '{% url "customers:customers-index" as t %}',
        "{% static name %}",
        "{% csrf_token %}",
        "{% if name %}words{% endif %}",
    ],
)
def test_what_depends_on_the_page_is_not(text):
    assert [is_constant(node) for node in nodes(text)] == [False]


def test_neighbours_become_one_and_speak_the_language_of_the_moment():
    template = quick('<a>{% icon "ear" %}{% translate "Customers" %}</a>{{ name }}')
    run, _name = list(template.nodelist)
    assert isinstance(run, ConstantRun)
    for language, word in (("en", "Customers"), ("de", "Kunden"), ("en", "Customers")):
        with override(language):
            said = template.render(Context({"name": "<Ruth>"}))
        assert f"{word}</a>&lt;Ruth&gt;" in said


def test_nothing_of_one_page_stays_for_the_next():
    template = quick('{% translate "Customers" %}: {{ name }}{% if secret %}{{ secret }}{% endif %}')
    assert "canary" in template.render(Context({"name": "Ruth", "secret": "canary"}))
    assert template.render(Context({"name": "Ida"})) == "Customers: Ida"


def test_kept_words_go_when_a_setting_changes(settings):
    template = quick('{% static "logo.svg" %}')
    assert template.render(Context()) == "/static/logo.svg"
    settings.STATIC_URL = "/elsewhere/"
    assert template.render(Context()) == "/elsewhere/logo.svg"


def test_every_template_of_the_house_is_read_by_the_loader_that_makes_it_quick():
    template = engines["django"].get_template("base.html").template
    assert any(isinstance(node, ConstantRun) for node in template.nodelist)
