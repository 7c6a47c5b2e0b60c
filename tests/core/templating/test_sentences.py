"""Quick sentences say what Django's blocktranslate says, in all five languages."""

import pytest
from django.template import Context, Template, TemplateSyntaxError
from django.utils.translation import override

from pmo_portal.core.templating.tree import quicken

SENTENCES = [
    "{% blocktranslate with heading=name %}Move “{{ heading }}”{% endblocktranslate %}",
    "{% blocktranslate %}{{ name }} looks after them.{% endblocktranslate %}",
    "{% blocktranslate count n=number %}{{ n }} answer{% plural %}{{ n }} answers{% endblocktranslate %}",
    "{% blocktranslate count n=one with h=number %}{{ h }} of {{ n }} day{% plural %}{{ h }} of {{ n }} days{% endblocktranslate %}",
    "{% blocktranslate trimmed with pct=number %}\n  Nobody asked for {{ pct }} % of the work.\n{% endblocktranslate %}",
    "{% blocktranslate asvar said %}{{ nothing }} and {{ name }}{% endblocktranslate %}[{{ said }}]",
    '{% blocktranslate context "a name" with n=name %}{{ n }}{% endblocktranslate %}',
    "{% for n in numbers %}{% blocktranslate %}{{ n }} of {{ name }}{% endblocktranslate %}{% endfor %}",
]
VALUES = {"name": "Ruth <&> 100 %", "number": 12345, "one": 1, "numbers": [1, 2]}


@pytest.mark.parametrize("text", SENTENCES)
@pytest.mark.parametrize("language", ["en", "de", "fr", "es", "ar"])
@pytest.mark.parametrize("autoescape", [True, False])
def test_they_say_what_django_says(text, language, autoescape):
    plain, quick = Template("{% load i18n %}" + text), Template("{% load i18n %}" + text)
    quicken(quick.nodelist)
    with override(language):
        said = [template.render(Context(dict(VALUES), autoescape=autoescape)) for template in (plain, quick, quick)]
    assert said == [said[0]] * 3


def test_a_translation_that_does_not_fit_falls_back_to_the_original(monkeypatch):
    monkeypatch.setattr("pmo_portal.core.templating.sentences.gettext", lambda text: "%(nobody)s")
    template = Template("{% load i18n %}{% blocktranslate %}Dear {{ name }}{% endblocktranslate %}")
    quicken(template.nodelist)
    assert template.render(Context({"name": "Ruth"})) == "Dear Ruth"


def test_a_count_that_is_no_number_is_refused():
    template = Template("{% load i18n %}{% blocktranslate count n=name %}a{% plural %}b{% endblocktranslate %}")
    quicken(template.nodelist)
    with pytest.raises(TemplateSyntaxError):
        template.render(Context(VALUES))
