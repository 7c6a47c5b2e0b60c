"""Real browsers in front of real processes: one origin, and a tab for each person whose complaints fail the test."""

import mimetypes
from pathlib import Path

import pytest
from django.conf import settings

from pmo_portal.core.scoping import system_scope
from tests.live.processes import Door, LiveProcess, WebProcess
from tests.roadmaps.board import add_card, roadmap_of

STATIC = Path(settings.STATICFILES_DIRS[0])


@pytest.fixture(scope="package")
def origin(django_db_setup):
    web, live = WebProcess(), LiveProcess()
    door = Door(web.port, live.port)
    yield f"http://localhost:{door.port}"
    for process in (door, live, web):
        process.stop()


@pytest.fixture
def roadmap(people):
    with system_scope():
        return roadmap_of(people)


@pytest.fixture
def cards(people, roadmap):
    with system_scope():
        first = add_card(people, roadmap, "One list", outcome="One list of open claims")
        return first, add_card(people, roadmap, "You hear it first"), add_card(people, roadmap, "Later", lane="next")


def serve_static(route, request):
    file = STATIC / request.url.split("/static/")[1].split("?")[0]
    route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")


@pytest.fixture
def tab_of(people, client_of, browser, origin):
    """A function: person → an open tab of theirs; what a page complains about fails the test."""
    contexts, complaints = [], []

    def make(person, **options):
        context = browser.new_context(locale="en-GB", viewport={"width": 1280, "height": 1000}, **options)
        contexts.append(context)
        key = client_of(person).session.session_key
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": key, "url": origin}])
        context.route("**/static/**", serve_static)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{person}: {error}"))
        page.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
        page.set_default_timeout(30_000)
        return page

    yield make
    for context in contexts:
        context.close()
    assert complaints == []
