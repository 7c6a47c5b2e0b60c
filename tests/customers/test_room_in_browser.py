"""The room in a real browser: keys, two note-takers, and every word kept without a line, over a reload and a closed tab."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from customers.models import InterviewQuestion, Quote, Turn
from tests.customers.conversations import agreed, running
from tests.customers.devices import is_on_server, kept, notes_of, signed_in

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture
def talk(people):
    interview = running(people)
    agreed(people, interview)
    return interview


@pytest.fixture
def device(browser, live_server):
    """Make a device with a person signed in; its complaints are read at the end."""
    contexts, complaints = [], []

    def make(person, **options):
        context = browser.new_context(locale="en-GB", viewport={"width": 1440, "height": 1000}, **options)
        contexts.append(context)
        signed_in(context, live_server.url, person)
        context.on("weberror", lambda problem: complaints.append(str(problem.error)))
        context.on("console", lambda m: complaints.append(m.text) if "Content Security Policy" in m.text else None)
        return context

    yield make
    for context in contexts:
        context.close()
    # What a page sent last is still being answered: emptying the tables meanwhile would lock against it.
    time.sleep(0.7)
    assert complaints == []


def open_room(context, live_server, talk):
    page = context.new_page()
    page.goto(f"{live_server.url}/customers/interviews/{talk.pk}/room/")
    expect(page.locator(".saved[data-state=saved]").first).to_be_visible(timeout=30_000)
    return page


def test_typed_words_are_on_the_server_a_second_after_the_pause(people, device, live_server, talk):
    page = open_room(device(people.staff), live_server, talk)
    page.locator("#notes").press_sequentially("By Friday 🎯 nobody knew.", delay=5)
    is_on_server(page, talk, "By Friday 🎯 nobody knew.")
    expect(page.locator(".ivbar .saved")).to_contain_text("Saved")


def test_the_talk_runs_by_keys_alone(people, device, live_server, talk):
    page = open_room(device(people.staff), live_server, talk)
    page.locator("#question").focus()
    page.keyboard.press("Enter")
    expect(page.locator(".hush")).to_have_attribute("data-state", "asked")
    expect(page.locator(".iv-grid")).to_have_class("iv-grid waits")
    page.keyboard.down("Space")
    expect(page.locator("[name=side][value=participant]")).to_have_attribute("aria-pressed", "true")
    page.wait_for_timeout(300)
    page.keyboard.up("Space")
    expect(page.locator("[name=side][value=silence]")).to_have_attribute("aria-pressed", "true")
    page.keyboard.down("s")
    page.wait_for_timeout(300)
    page.keyboard.up("s")
    page.keyboard.press("n")
    page.keyboard.type("Two lists are too many.")
    page.keyboard.press("Shift+Home")
    page.keyboard.press("p")
    expect(page.locator("#side-quotes .caught[data-question]")).to_contain_text("Two lists are too many.")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#question")).to_have_text("When did it hurt most?")
    expect(page.locator("#notes")).to_have_value("")
    assert Quote.objects.get().tag == "pain"
    assert list(Turn.objects.order_by("turn_no").values_list("side", flat=True)) == ["participant", "interviewer"]
    assert InterviewQuestion.objects.get(interview=talk, position=1).asked_at is not None


def test_two_note_takers_type_in_one_field(people, device, live_server, talk):
    maya = open_room(device(people.staff), live_server, talk)
    sofia = open_room(device(people.lead), live_server, talk)
    maya.locator("#notes").press_sequentially("The quick fox", delay=10)
    expect(sofia.locator("#notes")).to_have_value("The quick fox", timeout=30_000)
    sofia.locator("#notes").press("End")
    sofia.locator("#notes").press_sequentially(" jumped.", delay=30)
    maya.locator("#notes").press("Home")
    maya.locator("#notes").press_sequentially("Ruth: ", delay=30)
    for page in (maya, sofia):
        expect(page.locator("#notes")).to_have_value("Ruth: The quick fox jumped.", timeout=30_000)
    assert notes_of(talk) == "Ruth: The quick fox jumped."
    expect(maya.locator("#room-people")).to_contain_text("Sofia")


def test_without_a_line_a_reload_loses_nothing_and_all_goes_out_once(people, device, live_server, talk):
    context = device(people.staff)
    page = open_room(context, live_server, talk)
    kept(page)
    context.set_offline(True)
    page.locator("#notes").press_sequentially("She paused, then said: two lists.", delay=5)
    page.locator("#notes").press("Shift+Home")
    page.keyboard.press("v")
    page.locator("#question").focus()
    page.keyboard.press("Alt+ArrowDown")
    page.keyboard.press("n")
    page.keyboard.type("In January.")
    expect(page.locator(".ivbar .saved")).to_contain_text("Kept on this device")
    page.wait_for_timeout(200)
    page.reload()
    expect(page.locator("#notes")).to_have_value("In January.", timeout=30_000)
    expect(page.locator("#waiting-quotes")).to_contain_text("two lists")
    page.keyboard.press("Alt+ArrowUp")
    expect(page.locator("#notes")).to_have_value("She paused, then said: two lists.")
    assert notes_of(talk) == ""
    context.set_offline(False)
    is_on_server(page, talk, "She paused, then said: two lists.")
    is_on_server(page, talk, "In January.", place=2)
    expect(page.locator("#side-quotes .caught[data-question]")).to_have_count(1)
    page.reload()
    expect(page.locator("#side-quotes .caught[data-question]")).to_have_count(1)
    assert (notes_of(talk), Quote.objects.count()) == ("She paused, then said: two lists.", 1)


def test_a_closed_tab_goes_on_in_the_next_one_without_a_line(people, device, live_server, talk):
    context = device(people.staff)
    page = open_room(context, live_server, talk)
    kept(page)
    context.set_offline(True)
    page.locator("#notes").press_sequentially("Half a sent", delay=5)
    page.wait_for_timeout(1_000)
    page.close()
    page = context.new_page()
    page.goto(f"{live_server.url}/customers/interviews/{talk.pk}/room/")
    expect(page.locator("#notes")).to_have_value("Half a sent", timeout=30_000)
    context.set_offline(False)
    is_on_server(page, talk, "Half a sent")


def test_two_tabs_of_one_person_keep_both_their_words(people, device, live_server, talk):
    context = device(people.staff)
    one, two = open_room(context, live_server, talk), open_room(context, live_server, talk)
    context.set_offline(True)
    one.locator("#notes").press_sequentially("First. ", delay=5)
    two.locator("#notes").press_sequentially("Second.", delay=5)
    two.wait_for_timeout(200)
    context.set_offline(False)
    is_on_server(two, talk, "Second.")
    is_on_server(one, talk, "First.")


def test_signed_out_meanwhile_the_words_wait_for_their_writer_and_nobody_else_sees_them(
    people, device, live_server, talk
):
    context = device(people.staff)
    page = open_room(context, live_server, talk)
    kept(page)
    context.clear_cookies()
    page.locator("#notes").press_sequentially("Not for Sofia.", delay=5)
    expect(page.locator("#room-signed-out")).to_be_visible(timeout=30_000)
    page.wait_for_timeout(200)
    page.close()
    # The sign-in page takes the kept pages away: without a line the room does not open for the next person.
    page = context.new_page()
    page.goto(f"{live_server.url}/accounts/sign-in/")
    page.wait_for_timeout(800)
    assert page.evaluate("async () => (await caches.keys()).filter((name) => name.includes('room'))") == []
    signed_in(context, live_server.url, people.lead)
    page = open_room(context, live_server, talk)
    expect(page.locator("#notes")).to_have_value("")
    page.close()
    context.clear_cookies()
    signed_in(context, live_server.url, people.staff)
    page = open_room(context, live_server, talk)
    expect(page.locator("#notes")).to_have_value("Not for Sofia.")
    is_on_server(page, talk, "Not for Sofia.")


def test_without_a_line_what_needs_it_says_so_and_waits(people, device, live_server, talk):
    context = device(people.staff)
    page = open_room(context, live_server, talk)
    kept(page)
    expect(page.locator(".ivbar [data-part=waits]")).to_be_hidden()
    context.set_offline(True)
    page.locator("#notes").press_sequentially("Kept.", delay=5)
    expect(page.locator(".ivbar [data-part=waits]")).to_have_text("Pause and finish wait for the line")
    page.get_by_role("button", name="Finish").click(force=True)
    expect(page.locator(".snack")).to_contain_text("This waits until the line is back.")
    assert page.url.endswith("/room/?q=1")
    page.locator(".iv-guide summary", has_text="Add your own question").click()
    expect(page.locator(".iv-guide [data-part=waits]")).to_be_visible()
    context.set_offline(False)
    expect(page.locator(".ivbar [data-part=waits]")).to_be_hidden(timeout=30_000)
    is_on_server(page, talk, "Kept.")
    page.get_by_role("button", name="Pause").click()
    expect(page.get_by_role("button", name="Go on")).to_be_visible(timeout=30_000)


def test_before_that_follows_the_question(people, device, live_server, talk):
    page = open_room(device(people.staff), live_server, talk)
    expect(page.locator(".before")).to_be_hidden()
    page.locator("#question").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.keyboard.type("Nobody knew.")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator(".before li")).to_contain_text("Tell me about your week.")
    expect(page.locator(".before .said")).to_have_text("Nobody knew.")
    page.locator(".before a").click()
    expect(page.locator("#notes")).to_have_value("Nobody knew.")
    expect(page.locator(".before")).to_be_hidden()


def test_an_hour_without_a_line(people, device, live_server, talk):
    context = device(people.staff)
    context.clock.install()
    page = open_room(context, live_server, talk)
    kept(page)
    context.set_offline(True)
    page.locator("#notes").press_sequentially("Before noon. ", delay=5)
    page.clock.fast_forward("01:00:00")
    page.locator("#notes").press_sequentially("After it.", delay=5)
    expect(page.locator(".ivbar .saved")).to_contain_text("Kept on this device", timeout=30_000)
    assert notes_of(talk) == ""
    context.set_offline(False)
    page.clock.run_for(5_000)
    is_on_server(page, talk, "Before noon. After it.")


@pytest.mark.parametrize("width", [1440, 820, 390])
def test_the_room_is_accessible_and_never_scrolls_sideways(people, device, live_server, talk, width):
    page = open_room(device(people.staff), live_server, talk)
    page.set_viewport_size({"width": width, "height": 1000})
    for scheme in ("light", "dark"):
        page.emulate_media(color_scheme=scheme)
        found = Axe().run(page)
        assert found.violations_count == 0, found.generate_report()
    assert page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
