"""Two note-takers over the live stream, through real processes: each sees the other's words without asking for them."""

import mimetypes
import time
from pathlib import Path

import pytest
from django.conf import settings
from playwright.sync_api import expect

from customers.models import InterviewQuestion
from pmo_portal.core.scoping import system_scope
from tests.customers.conversations import running
from tests.live.processes import Door, LiveProcess, WebProcess

pytestmark = pytest.mark.django_db(transaction=True)
STATIC = Path(settings.STATICFILES_DIRS[0])


@pytest.fixture(scope="module")
def servers(django_db_setup):
    web, live = WebProcess(), LiveProcess()
    door = Door(web.port, live.port)
    yield door, live
    for process in (door, live, web):
        process.stop()


def serve_static(route, request):
    file = STATIC / request.url.split("/static/")[1].split("?")[0]
    route.fulfill(body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain")


@pytest.fixture
def talk(people):
    with system_scope():
        return running(people)


@pytest.fixture
def tab_of(people, client_of, browser, servers, talk):
    """A function: person → the open room, and the addresses that it posted to since."""
    contexts = []

    def make(person):
        context = browser.new_context(locale="en-GB", service_workers="block")
        contexts.append(context)
        origin = f"http://localhost:{servers[0].port}"
        value = client_of(person).cookies[settings.SESSION_COOKIE_NAME].value
        context.add_cookies([{"name": settings.SESSION_COOKIE_NAME, "value": value, "url": origin}])
        context.route("**/static/**", serve_static)
        page = context.new_page()
        posts = []
        page.on("request", lambda asked: posts.append(asked.url) if asked.method == "POST" else None)
        with page.expect_response(lambda answer: "/live/rooms/" in answer.url and answer.status == 200, timeout=30_000):
            page.goto(f"{origin}/customers/interviews/{talk.pk}/room/")
        expect(page.locator(".saved[data-state=saved]").first).to_be_visible(timeout=30_000)
        return page, posts

    yield make
    for context in contexts:
        context.close()


def test_the_words_of_the_other_come_by_the_stream(people, tab_of):
    (maya, _), (sofia, asked) = tab_of(people.staff), tab_of(people.lead)
    maya.wait_for_timeout(3_500)
    asked.clear()
    maya.locator("#notes").press_sequentially("By Friday nobody knew.", delay=10)
    begun = time.monotonic()
    expect(sofia.locator("#notes")).to_have_value("By Friday nobody knew.", timeout=30_000)
    assert time.monotonic() - begun < 5
    assert asked == [], "Sofia's page asked for what the stream had to bring."


def test_two_who_type_at_one_place_keep_their_words_whole(people, tab_of, talk):
    (maya, _), (sofia, _) = tab_of(people.staff), tab_of(people.lead)
    for letters in zip(
        ["two ", "lists ", "are ", "too ", "many "], ["ZWEI ", "LISTEN ", "SIND ", "ZU ", "VIEL "], strict=True
    ):
        for page, word in zip((maya, sofia), letters, strict=True):
            page.locator("#notes").press_sequentially(word, delay=15)
    for page in (maya, sofia):
        expect(page.locator(".ivbar .saved")).to_have_attribute("data-state", "saved", timeout=30_000)
    maya.wait_for_timeout(1_500)
    with system_scope():
        text = InterviewQuestion.objects.get(interview=talk, position=1).notes
    assert maya.locator("#notes").input_value() == sofia.locator("#notes").input_value() == text
    for words in ("two lists are too many ", "ZWEI LISTEN SIND ZU VIEL "):
        assert words in text, text


def test_without_the_live_process_the_room_looks_for_itself(people, tab_of, servers):
    (maya, _), (sofia, _) = tab_of(people.staff), tab_of(people.lead)
    servers[1].kill()
    try:
        maya.locator("#notes").press_sequentially("Still here.", delay=10)
        expect(sofia.locator("#notes")).to_have_value("Still here.", timeout=30_000)
    finally:
        servers[1].start()
