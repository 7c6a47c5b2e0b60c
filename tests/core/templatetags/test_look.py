"""The small marks of a page."""

from types import SimpleNamespace

import pytest
from django.template import Context, Template
from django.utils import translation


def render(source, **context):
    return Template("{% load look %}" + source).render(Context(context))


def test_an_icon_is_decoration_unless_it_has_a_label():
    assert 'aria-hidden="true"' in render('{% icon "ear" "ico-lg" %}')
    spoken = render('{% icon "ear" label=words %}', words='Say "hi"')
    assert 'role="img" aria-label="Say &quot;hi&quot;"' in spoken and "icons.svg#ear" in spoken


def test_an_avatar_has_initials_and_a_colour_that_stays():
    ruth = SimpleNamespace(name="Ruth Adeyemi", email="ruth@larkfield.example")
    first = render("{% avatar ruth named=True %}", ruth=ruth)
    assert ">RA<" in first and 'aria-label="Ruth Adeyemi"' in first
    assert first == render("{% avatar ruth named=True %}", ruth=ruth)
    assert ">?<" in render("{% avatar nobody %}", nobody="")


@pytest.mark.parametrize(
    ("score", "level"), [(1, 1), (2.4, 2), (2.5, 3), (3.49, 3), (4.5, 5), (5, 5), (0, 1), (9, 5), ("3.6", 4)]
)
def test_a_score_has_one_of_five_faces(score, level):
    assert f'class="mood mood-{level}"' in render("{% mood score %}", score=score)


def test_no_score_has_no_face_and_a_number_still_says_its_word():
    assert render("{% mood score %}", score=None) == ""
    assert '<span>3.6</span><span class="visually-hidden">Happy</span>' in render('{% mood 3.6 text="3.6" %}')


@pytest.mark.parametrize(("filled", "on"), [(0, 0), (2, 2), (7, 5), (-1, 0), (None, 0)])
def test_dots_say_what_they_show(filled, on):
    drawn = render('{% dots filled 5 label="Room" %}', filled=filled)
    assert drawn.count('class="on"') == on and f'aria-label="Room: {on} of 5"' in drawn


def test_words_in_a_chip_are_escaped():
    assert "&lt;b&gt;" in render('{% chip words "pain" "bolt" %}', words="<b>")


def test_a_place_that_does_not_exist_gives_no_link():
    assert render('{% url_or_none "home" %}') == "/"
    assert render('{% url_or_none "no:such-place" as there %}[{{ there }}]') == "[]"


@pytest.mark.parametrize(
    ("tags", "url"),
    [("undo=/promises/3/", "/promises/3/"), ("undo=//evil.example", ""), ("x undo=https://e", ""), (None, "")],
)
def test_undo_leads_only_to_our_own_pages(tags, url):
    message = SimpleNamespace(extra_tags=tags)
    assert render("{% undo_url message %}", message=message) == url


def test_words_for_scripts_are_data_in_the_readers_language():
    with translation.override("en"):
        block = Template("{% load words %}{% script_words %}").render(Context())
    assert block.startswith('<script id="script-words" type="application/json">') and '"saved": "Saved %s"' in block


def test_quick_actions_are_for_the_pmo_and_lead_somewhere():
    source = "{% quick_actions viewer as actions %}{% for action in actions %}{{ action.url }} {% endfor %}"
    assert "/customers/interviews/new/" in render(source, viewer=SimpleNamespace(is_staff_member=True))
    assert render(source, viewer=SimpleNamespace(is_staff_member=False)) == render(source, viewer=None) == ""
