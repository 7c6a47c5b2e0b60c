"""The journey and the pain board in a real browser under the real policy: keys, drag, what is spoken, and news of others."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from customers.actions.estimates import estimate_pain
from customers.actions.journeys import add_step, revise_stage
from customers.models import PainEstimate, PainPoint, Stage, Step
from tests.customers import notebook
from tests.roadmaps.test_board_in_browser import ORIGIN, Bridge

pytestmark = pytest.mark.django_db


@pytest.fixture
def drawn(people):
    journey = notebook.journey(people)
    stage = Stage.objects.get(journey=journey, position=1)
    add_step(actor=people.staff, stage_id=stage.pk, values={"title": "We ring", "who": "Intake", "emotion": -2})
    notebook.pain(people, "Fourteen pages", stage=stage, quotes=[notebook.quote(people.larkfield)])
    return journey


@pytest.fixture
def tab(people, client_of, browser):
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1200})
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    page.bridge = Bridge(client_of(people.staff))
    context.route("**/*", page.bridge.handle)
    # The live process is another server; here the page looks for itself.
    context.route("**/live/**", lambda route: route.fulfill(status=204))
    yield page
    context.close()
    assert complaints == []


def opened(tab, path):
    tab.goto(ORIGIN + path)
    return tab


def on_map(tab, drawn):
    opened(tab, f"/customers/journeys/{drawn.pk}/")
    expect(tab.locator("[data-move]").first).to_be_visible()
    tab.wait_for_function("() => Boolean(globalThis.Sortable)")
    return tab.locator("[data-part=spoken]")


def test_a_step_moves_to_the_next_stage_by_keys_and_each_step_is_spoken(tab, drawn):
    spoken, step = on_map(tab, drawn), Step.objects.get(title="We ring")
    tab.locator(f"[data-grip=step-{step.pk}]").focus()
    tab.keyboard.press("Space")
    expect(spoken).to_have_text("We ring is lifted, place 2 of 2 in We ask for help.")
    tab.keyboard.press("ArrowRight")
    expect(spoken).to_have_text("We ring is at place 1 of 1 in We wait.")
    tab.keyboard.press("Space")
    expect(spoken).to_have_text("We ring is now at place 1 of 1 in We wait.")
    expect(tab.locator(":focus")).to_have_attribute("aria-label", "Move “We ring”")
    assert Step.objects.get(pk=step.pk).stage.position == 2


def test_a_stage_moves_with_its_column(tab, drawn):
    on_map(tab, drawn)
    tab.locator("[data-grip^=stage-]").first.focus()
    for key in ("Space", "ArrowRight", "Space"):
        tab.keyboard.press(key)
    expect(tab.locator(".jcol").nth(1)).to_have_attribute("data-lane", "We ask for help")
    assert [stage.title for stage in Stage.objects.filter(journey=drawn)][:2] == ["We wait", "We ask for help"]


def test_a_pain_is_dragged_to_another_stage(tab, drawn):
    on_map(tab, drawn)
    target = tab.locator("[data-list=pain]").nth(2).bounding_box()
    tab.locator("[data-grip^=pain-]").hover()
    tab.mouse.down()
    tab.mouse.move(target["x"] + 40, target["y"] - 10, steps=8)
    tab.mouse.move(target["x"] + 40, target["y"] + 12, steps=8)
    tab.mouse.up()
    expect(tab.locator("[data-list=pain]").nth(2).locator("[data-item]")).to_have_count(1)
    expect(tab.locator("[data-part=spoken]")).to_contain_text("is now at place 1 of 1 in We live with it")
    assert PainPoint.objects.get().stage.position == 3


def test_what_another_draws_appears(tab, drawn, people):
    on_map(tab, drawn)
    stage = Stage.objects.get(journey=drawn, position=2)
    revise_stage(actor=people.staff, stage_id=stage.pk, seen=1, values={"title": "We wait and wait"})
    expect(tab.locator(".jhead h2").nth(1)).to_contain_text("We wait and wait", timeout=30_000)
    expect(tab.locator("[data-part=news]")).to_have_text("Somebody changed the map. You see it as it is now.")


def test_a_bubble_moves_by_keys_and_its_new_estimate_is_spoken(tab, drawn, people):
    pain = PainPoint.objects.get()
    estimate_pain(actor=people.staff, pain_id=pain.pk, relief_hours=100, effort_days=40)
    opened(tab, f"/customers/{people.larkfield.pk}/pain-board/")
    tab.locator("[data-bubble]").focus()
    for key in ("ArrowLeft", "ArrowLeft", "ArrowUp"):
        tab.keyboard.press(key)
    expect(tab.locator("[data-part=spoken]")).to_contain_text("Fourteen pages: ")
    newest = PainEstimate.objects.first()
    assert newest.relief_hours > 100 and newest.effort_days < 40
    assert Axe().run(tab).violations_count == 0


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_the_map_is_accessible_and_never_wider_than_the_screen(tab, drawn, width):
    tab.set_viewport_size({"width": width, "height": 900})
    on_map(tab, drawn)
    assert tab.evaluate("document.documentElement.scrollWidth <= innerWidth")
    results = Axe().run(tab)
    assert results.violations_count == 0, results.generate_report()
