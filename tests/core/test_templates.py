"""Templates in general: error pages stand alone, forms show their errors, nothing breaks the CSP or has no icon."""

import re

import pytest
from django import forms
from django.conf import settings
from django.template.loader import render_to_string
from django.test import RequestFactory

TEMPLATES = settings.ROOT / "templates"
PAGES = sorted(TEMPLATES.rglob("*.html"))
OURS = [path for path in PAGES if "mail" not in path.relative_to(TEMPLATES).parts]


@pytest.mark.parametrize("code", ["400", "403", "403_csrf", "404", "500", "503"])
def test_error_pages_need_nothing(code):
    page = render_to_string(f"{code}.html", {})
    assert "<h1" in page and 'href="/"' in page and "None" not in page


def test_a_500_shows_the_number_to_quote():
    assert "7f3a112b9c" in render_to_string("500.html", {"request_id": "7f3a112b9c"})


def test_no_style_script_or_handler_in_a_page():
    found = []
    for path in OURS:
        source = path.read_text()
        if re.search(r"\sstyle=|<style|\son[a-z]+=|javascript:|hx-on", source):
            found.append(path.name)
        found += [path.name for tag in re.findall(r"<script[^>]*>", source) if "src=" not in tag]
    assert found == []


def test_every_icon_is_in_the_sprite():
    sprite = (settings.ROOT / "static/icons.svg").read_text()
    known = set(re.findall(r'<symbol id="([^"]+)"', sprite))
    used = {
        (path.name, name)
        for path in OURS
        for name in re.findall(r'\{% icon "([^"]+)"|\{% chip \S+ "[a-z]*" "([^"]+)"', path.read_text())
        for name in name
        if name
    }
    assert {(page, name) for page, name in used if name not in known} == set()


def test_every_behaviour_named_in_a_page_exists():
    there = {path.stem for path in (settings.ROOT / "static/js/behaviours").glob("*.js")}
    named = {
        name
        for path in OURS
        for words in re.findall(r'data-behaviour="([^"{]*)"', path.read_text())
        for name in words.split()
    }
    assert named <= there


class Pain(forms.Form):
    headline = forms.CharField(label="What hurts?", help_text="In their words.")
    people = forms.IntegerField(label="People affected", required=False)
    often = forms.ChoiceField(label="How often?", choices=[("d", "Daily")], widget=forms.RadioSelect)

    def clean(self):
        raise forms.ValidationError("These two do not go together.")


def form_page(form, **context):
    return render_to_string("shared/_form.html", {"form": form, **context}, RequestFactory().get("/"))


def test_a_fresh_form_marks_what_is_optional_and_blames_nobody():
    page = form_page(Pain(), submit="Save pain point", cancel_url="/back/")
    assert page.count("(optional)") == 1 and "alert" not in page and "novalidate" in page
    assert "csrfmiddlewaretoken" in page and "Save pain point" in page and 'href="/back/"' in page
    assert 'aria-describedby="id_headline_helptext"' in page and 'id="id_headline_helptext"' in page


def test_a_form_with_mistakes_leads_to_each_of_them():
    page = form_page(Pain({"people": "many"}))
    summary = page[page.index('role="alert"') : page.index("</ul>")]
    for target in ("id_headline", "id_people", "id_often_0"):
        assert f'href="#{target}"' in summary and f'id="{target}"' in page
    assert "These two do not go together." in summary and "autofocus" in page
    described = re.search(r'name="headline"[^>]*aria-describedby="([^"]+)"', page).group(1).split()
    assert all(f'id="{name}"' in page for name in described) and 'aria-invalid="true"' in page
