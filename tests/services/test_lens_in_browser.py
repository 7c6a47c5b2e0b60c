"""The lens in a real browser under the real policy: found while typing, replaced by one click, offline, and spoken."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from services.actions.their_words import take_over_word
from tests.roadmaps.board import roadmap_of
from tests.roadmaps.test_board_in_browser import ORIGIN, Bridge

pytestmark = pytest.mark.django_db


@pytest.fixture
def tab(people, client_of, browser):
    customer = people.larkfield
    take_over_word(actor=people.staff, customer_id=customer.pk, ours="RAID log", theirs="list of <b>worries</b>")
    context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1250})
    page, complaints = context.new_page(), []
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
    page.bridge = Bridge(client_of(people.staff))
    context.route("**/*", page.bridge.handle)
    page.goto(f"{ORIGIN}/roadmaps/items/new/?roadmap={roadmap_of(people).pk}")
    yield page
    context.close()
    assert complaints == []


def test_found_while_typing_and_replaced_by_one_click(tab):
    outcome = tab.locator("[name=outcome]")
    outcome.click()
    outcome.press_sequentially("The RAID log was written.")
    panel = tab.locator("#div_id_outcome .lens-panel")
    expect(panel.get_by_role("status")).to_have_text("2 places could be plainer")
    expect(tab.get_by_role("button", name="Check the words")).not_to_be_visible()
    expect(panel.locator(".lens-jargon .btn").first).to_have_text("list of <b>worries</b>")
    assert tab.evaluate("[...CSS.highlights.get('lens-jargon')].map(String)") == ["RAID log"]
    panel.get_by_role("button", name="Their word: Use “list of <b>worries</b>”").click()
    expect(outcome).to_have_value("The list of <b>worries</b> was written.")
    expect(outcome).to_be_focused()
    expect(panel.locator(".lens-jargon")).to_have_count(0)
    tab.keyboard.press("Control+z")
    expect(outcome).to_have_value("The RAID log was written.")


def test_what_is_left_stays_left_and_nothing_holds_the_form_back(tab):
    outcome = tab.locator("[name=outcome]")
    outcome.fill("You see the RAID log")
    panel = tab.locator("#div_id_outcome .lens-panel")
    panel.locator(".lens-jargon").get_by_role("button", name="Leave it").click()
    expect(panel.get_by_role("status")).to_have_text("Reads plainly")
    report = Axe().run(tab)
    assert report.violations_count == 0, report.generate_report()
    tab.get_by_role("button", name="Save").click()
    expect(tab.locator(".board")).to_contain_text("You see the RAID log")


def test_it_works_while_the_line_is_gone(tab):
    outcome = tab.locator("[name=outcome]")
    outcome.fill("You see it")
    expect(tab.locator("#div_id_outcome .lens-panel").get_by_role("status")).to_have_text("Reads plainly")
    tab.context.set_offline(True)
    outcome.fill("You see the RAID log")
    expect(tab.locator("#div_id_outcome .lens-jargon")).to_have_count(1)
