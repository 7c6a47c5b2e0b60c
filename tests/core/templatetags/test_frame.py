"""The frame is made once, and yet each reader gets their own token, path, places and language."""

import pytest
from django.middleware.csrf import get_token
from django.template import Context, Template
from django.test import RequestFactory
from django.utils import translation

from pmo_portal.core.context import Viewer
from pmo_portal.core.templatetags.frame import _rendered

RAIL = Template('{% load frame %}{% frame "shared/_rail.html" %}')


def viewer(name: str = "Maya Lindqvist") -> Viewer:
    return Viewer(1, name, "ML", "p1", "PMO partner", is_staff_member=True, is_leader=False, is_customer=False)


def rail(path: str = "/my-day/", token: str = "one", theme: str = "", who: Viewer | None = None) -> str:
    request = RequestFactory().get(path)
    values = {"request": request, "viewer": who or viewer(), "theme": theme, "nav": [], "csrf_token": token}
    return RAIL.render(Context(values))


def test_it_is_made_once_for_those_to_whom_it_looks_the_same():
    _rendered.cache_clear()
    assert rail(token="one").replace("one", "") == rail(token="two").replace("two", "")
    assert _rendered.cache_info().misses == 1


def test_token_and_path_are_of_this_request():
    page = rail(path='/search/?q="a&b"', token="mine")
    assert 'name="csrfmiddlewaretoken" value="mine"' in page
    assert 'name="next" value="/search/?q=%22a&amp;b%22"' in page
    assert "frame-" not in page


def test_name_theme_and_language_are_the_readers():
    assert "Ben Carter" in rail(who=viewer("Ben Carter"))
    assert "Ben Carter" not in rail()
    assert 'value="light"' in rail(theme="dark")
    with translation.override("de"):
        assert "Abmelden" in rail()


@pytest.mark.django_db
def test_a_page_carries_a_token_that_its_forms_accept(people, client_of):
    client = client_of(people.staff)
    client.handler.enforce_csrf_checks = True
    response = client.get("/my-day/")
    token = get_token(response.wsgi_request)
    assert "frame-token" not in response.content.decode()
    answer = client.post("/theme/", {"theme": "dark", "next": "/my-day/", "csrfmiddlewaretoken": token})
    assert answer.status_code != 403
