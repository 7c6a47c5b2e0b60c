"""`{% url %}` of ours says the same as Django's, for every kind of argument."""

import pytest
from django.template import Context, Template
from django.urls import NoReverseMatch, reverse

from pmo_portal.core.templatetags.addresses import path_of, shape_of


def said(text: str, **values) -> str:
    return Template(text).render(Context(values))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ('{% url "customers:customers-index" %}', reverse("customers:customers-index")),
        ('{% url "customers:customers-show" pk %}', reverse("customers:customers-show", args=[12])),
        ('{% url "customers:customers-show" pk=pk %}', reverse("customers:customers-show", args=[12])),
        ('{% url "customers:customers-show" words %}', reverse("customers:customers-show", args=["12"])),
        ('{% url "customers:customers-show" pk as there %}<{{ there }}>', "</customers/12/>"),
        ('{% url "nobody:knows" pk as there %}<{{ there }}>', "<>"),
    ],
)
def test_it_says_what_django_says(text, expected):
    assert said(text, pk=12, words="12") == expected


@pytest.mark.parametrize("text", ['{% url "nobody:knows" %}', '{% url "customers:customers-show" wrong %}'])
def test_an_address_that_does_not_exist_is_refused(text):
    with pytest.raises(NoReverseMatch):
        said(text, wrong="twelve")


def test_the_shape_is_asked_once():
    shape_of.cache_clear()
    for number in (1, 2, 3):
        assert said('{% url "customers:customers-show" pk %}', pk=number) == f"/customers/{number}/"
    assert shape_of.cache_info().misses == 1


@pytest.mark.parametrize(
    ("name", "args"),
    [
        ("customers:customers-index", ()),
        ("customers:customers-show", (12,)),
        ("customers:customers-show", ("12",)),
        ("services:follow-up-links-edit", ("WzEsMV0:1xWJcQ:9b2n-_K",)),
        ("services:follow-up-links-edit", ("a b/ä%",)),
    ],
)
def test_a_path_is_the_one_that_django_gives(name, args):
    try:
        expected = reverse(name, args=args)
    except NoReverseMatch:
        with pytest.raises(NoReverseMatch):
            path_of(name, *args)
        return
    assert path_of(name, *args) == expected
