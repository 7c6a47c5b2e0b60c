"""The board in a real browser under the real policy: keys, drag, the menu without JavaScript, and what is spoken.

The browser's requests are answered by Django's test client in this very transaction, so no server has to run.
"""

import contextvars
import mimetypes
import os
from pathlib import Path

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.conf import settings
from playwright.sync_api import expect

from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, roadmap_of

pytestmark = pytest.mark.django_db
ORIGIN, STATIC = "http://localhost", Path(settings.STATICFILES_DIRS[0])


class Bridge:
    """Carries requests of the browser to the test client. `broken` answers every operation with 400."""

    def __init__(self, client):
        self.client, self.broken = client, False
        # The browser calls from a context of its own, where Django would open another database connection.
        self.context = contextvars.copy_context()

    def ask(self, method, *args, **kwargs):
        return self.context.run(lambda: method(*args, follow=True, **kwargs))

    def handle(self, route, request):
        path = request.url.removeprefix(ORIGIN)
        if path.startswith("/static/"):
            file = STATIC / path.split("?")[0].removeprefix("/static/")
            kind = mimetypes.guess_type(file.name)[0] or "text/plain"
            return route.fulfill(body=file.read_bytes(), content_type=kind)
        if self.broken and path.endswith("/ops"):
            return route.fulfill(status=400, body="{}", content_type="application/json")
        if request.method == "POST":
            kind = request.headers["content-type"]
            response = self.ask(self.client.post, path, request.post_data or "", content_type=kind)
        else:
            response = self.ask(self.client.get, path)
        headers = {name: response.headers[name] for name in response.headers if name != "Content-Length"}
        return route.fulfill(status=response.status_code, body=response.content, headers=headers)


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def cards(people, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    first = add_card(
        people, roadmap, "One list", outcome="One list of open claims that everyone trusts", status="building",
        build={"start": "2026-11-02", "end": "2026-11-27"}, adoption={"start": "2026-11-28", "end": "2027-01-22"},
        pains=[pain.pk],
    )  # fmt: skip
    second = add_card(people, roadmap, "You hear it from us first", status="released")
    third = add_card(people, roadmap, "Nothing new in the busiest weeks", lane="next", status="planned")
    return first, second, third


@pytest.fixture
def tab(people, client_of, browser, cards, roadmap):
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1250})
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    page.bridge = Bridge(client_of(people.sponsor))
    context.route("**/*", page.bridge.handle)
    page.goto(f"{ORIGIN}/roadmaps/{roadmap.pk}/")
    expect(page.locator("[data-move]").first).to_be_visible()
    page.wait_for_function("() => Boolean(globalThis.Sortable)")
    yield page
    context.close()
    assert complaints == []


def titles(page, lane) -> list[str]:
    return page.locator(f"#lane-{lane} [data-item] h3").all_inner_texts()


def test_a_card_is_lifted_moved_and_dropped_with_keys_and_each_step_is_spoken(tab, cards):
    spoken = tab.locator("[data-part=spoken]")
    tab.locator("[data-move]").first.focus()
    tab.keyboard.press("Space")
    expect(spoken).to_have_text(
        "One list of open claims that everyone trusts is lifted, place 1 of 2 in Fix the pain now."
    )
    tab.keyboard.press("ArrowRight")
    expect(spoken).to_contain_text("place 1 of 2 in Next")
    tab.keyboard.press("ArrowDown")
    tab.keyboard.press("Space")
    expect(spoken).to_contain_text("is now at place 2 of 2 in Next")
    expect(tab.locator("[data-part=saved]")).to_contain_text("Saved")
    assert fresh(cards[0]).lane_id == cards[2].lane_id and fresh(cards[0]).rank > cards[2].rank
    expect(tab.locator(":focus")).to_have_attribute("aria-label", "Move “One list of open claims that everyone trusts”")


def test_escape_puts_a_lifted_card_back(tab, cards):
    before = titles(tab, "now")
    tab.locator("[data-move]").first.focus()
    tab.keyboard.press("Space")
    tab.keyboard.press("ArrowDown")
    assert titles(tab, "now") == before[::-1]
    tab.keyboard.press("Escape")
    assert titles(tab, "now") == before
    assert fresh(cards[0]).field_seq["pos"] == cards[0].created_seq


def test_a_card_is_dragged_by_its_handle(tab, cards):
    target = tab.locator("#lane-next [data-item]").bounding_box()
    tab.locator("[data-move]").first.hover()
    tab.mouse.down()
    tab.mouse.move(target["x"] + 60, target["y"] + 20, steps=8)
    tab.mouse.move(target["x"] + 60, target["y"] + target["height"] - 8, steps=8)
    tab.mouse.up()
    expect(tab.locator("[data-part=saved]")).to_contain_text("Saved")
    assert fresh(cards[0]).lane_id == cards[2].lane_id


def test_a_move_that_cannot_be_saved_is_taken_back(tab, cards):
    tab.bridge.broken = True
    before = titles(tab, "now")
    tab.locator("[data-move]").first.focus()
    for key in ("Space", "ArrowDown", "Space"):
        tab.keyboard.press(key)
    expect(tab.locator("[data-part=spoken]")).to_contain_text("could not be saved")
    assert titles(tab, "now") == before


def test_the_menu_moves_a_card_by_a_plain_form(tab, cards):
    tab.locator(".pcard summary").first.click()
    tab.get_by_role("button", name="Move to “Next”").first.click()
    expect(tab.locator("#toasts")).to_contain_text("Moved")
    assert fresh(cards[0]).lane_id == cards[2].lane_id


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_the_board_is_accessible_and_never_wider_than_the_screen(tab, width):
    tab.set_viewport_size({"width": width, "height": 900})
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
    if os.environ.get("SCREENS"):
        tab.screenshot(path=f"{os.environ['SCREENS']}/board-{width}.png", full_page=True)


def test_an_operation_that_nobody_can_read_does_not_hold_up_the_others(tab, cards, roadmap):
    path = f"/roadmaps/{roadmap.pk}/ops"
    poison = {"id": "not-an-id", "k": "move"}
    tab.evaluate("([key, op]) => localStorage.setItem(key, JSON.stringify([op]))", [f"ops:{path}:left", poison])
    tab.reload()
    tab.locator("[data-move]").first.focus()
    for key in ("Space", "ArrowDown", "Space"):
        tab.keyboard.press(key)
    expect(tab.locator("[data-part=saved]")).to_contain_text("Saved")
    assert titles(tab, "now")[0] != "One list"
    assert tab.evaluate("(key) => localStorage.getItem(key)", f"ops:{path}:left") is None
