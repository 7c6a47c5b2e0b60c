"""The device is switched off in mid-word without a line, and starts again without one: the room opens, and nothing is lost.

Chromium with a profile on the disk, killed with -9. The line is cut for good: its address answers nothing at all.
"""

import re
import time

import pytest
from django.conf import settings
from playwright.sync_api import Error as PlaywrightError
from playwright.sync_api import expect

from customers.models import Quote, RoomOp
from pmo_portal.accounts.models import Session
from tests.customers.conversations import agreed, running
from tests.customers.devices import Device, Line, is_on_server, kept, notes_of, room_of, signed_in

pytestmark = pytest.mark.django_db(transaction=True)
DELAY_MS = 30
A_SECOND = 1000 // DELAY_MS  # of typing, in letters
SENTENCE = "On Friday she stops, counts the lists, and rings Kwame, because the real one is nev"


@pytest.fixture
def talk(people):
    interview = running(people)
    agreed(people, interview)
    return interview


@pytest.fixture
def line(live_server):
    line = Line(live_server.url)
    yield line
    line.cut()


@pytest.fixture
def device(people, browser_type, browser_type_launch_args, line, talk, tmp_path):
    """Maya's device with the room open, the session on its disk, and the line there."""
    device = Device(browser_type, browser_type_launch_args, tmp_path)
    context = device.switch_on()
    device.session = signed_in(context, line.origin, people.staff, expires=time.time() + 86_400)
    page = device.restart().pages[0]
    page.goto(room_of(line.origin, talk))
    kept(page)
    device.page = page
    yield device
    device.close()
    # What a page sent last is still being answered: emptying the tables meanwhile would lock against it.
    time.sleep(0.7)


def cut(device, line) -> None:
    line.cut()
    device.context.set_offline(True)


def mend(device, line) -> None:
    line.mend()
    device.context.set_offline(False)


def reopened(device, line, talk):
    """Start the device again without a line and open the room by its address."""
    page = device.switch_on(offline=True).pages[0]
    page.goto(room_of(line.origin, talk))
    expect(page.locator("#question")).to_be_visible(timeout=30_000)
    return page


def test_the_room_opens_without_a_line_after_a_restart_and_goes_on(people, device, line, talk):
    page = device.page
    page.locator("#notes").press_sequentially("Before the cut. ", delay=5)
    is_on_server(page, talk, "Before the cut. ")
    cut(device, line)
    page.locator("#notes").press_sequentially(SENTENCE, delay=DELAY_MS)
    device.switch_off_hard()

    page = reopened(device, line, talk)
    expect(page.locator("#notes")).to_have_value(re.compile("^Before the cut. On Friday"), timeout=30_000)
    found = page.locator("#notes").input_value()
    typed = "Before the cut. " + SENTENCE
    assert typed.startswith(found) and len(typed) - len(found) <= A_SECOND, found
    for question in ("Tell me about your week.", "When did it hurt most?", "What did I not ask?"):
        expect(page.locator(".iv-guide .guide")).to_contain_text(question)

    page.locator("#notes").press("Control+End")
    page.locator("#notes").press_sequentially(" | and goes on.", delay=5)
    page.locator("#notes").press("Shift+Home")
    expect(page.locator("#selbar")).to_be_visible(timeout=30_000)
    page.keyboard.press("v")
    page.keyboard.press("Escape")
    page.keyboard.press("Alt+ArrowDown")
    expect(page.locator("#question")).to_have_text("When did it hurt most?")
    page.keyboard.press("n")
    page.keyboard.type("In January.")
    expect(page.locator(".ivbar .saved")).to_contain_text("Kept on this device")
    assert (notes_of(talk), notes_of(talk, 2)) == ("Before the cut. ", "")

    mend(device, line)
    is_on_server(page, talk, "and goes on.")
    is_on_server(page, talk, "In January.", place=2)
    expect(page.locator("#side-quotes .caught[data-question]")).to_have_count(1, timeout=30_000)
    page.reload()
    expect(page.locator(".ivbar .saved")).to_have_attribute("data-state", "saved", timeout=30_000)
    assert notes_of(talk) == f"{found} | and goes on."
    assert (notes_of(talk, 2), Quote.objects.count()) == ("In January.", 1)
    assert RoomOp.objects.filter(interview=talk, kind="quote").count() == 1


def test_both_tabs_words_outlive_a_restart(people, device, line, talk):
    one, two = device.page, device.context.new_page()
    two.goto(room_of(line.origin, talk))
    expect(two.locator(".saved[data-state=saved]").first).to_be_visible(timeout=30_000)
    cut(device, line)
    one.locator("#notes").press_sequentially("First tab. ", delay=5)
    two.locator("#notes").press_sequentially("Second tab.", delay=5)
    two.wait_for_timeout(300)
    device.switch_off_hard()

    page = reopened(device, line, talk)
    expect(page.locator("#notes")).to_have_value("Second tab.", timeout=30_000)
    mend(device, line)
    is_on_server(page, talk, "First tab. ")
    is_on_server(page, talk, "Second tab.")
    assert len(notes_of(talk)) == len("First tab. Second tab.")


def test_signed_out_meanwhile_the_next_person_of_the_device_sees_nothing(people, device, line, talk):
    cut(device, line)
    device.page.locator("#notes").press_sequentially("Not for Sofia.", delay=5)
    device.page.wait_for_timeout(300)
    device.switch_off_hard()
    Session.objects.filter(session_key=device.session).delete()
    line.mend()

    # Whoever opens the room next is asked to sign in; from then on it does not open without a line either.
    context = device.switch_on()
    page = context.pages[0]
    page.goto(room_of(line.origin, talk))
    assert "/sign-in/" in page.url
    page.wait_for_timeout(800)
    cut(device, line)
    with pytest.raises(PlaywrightError):
        page.goto(room_of(line.origin, talk))
    mend(device, line)
    signed_in(context, line.origin, people.lead)
    page.goto(room_of(line.origin, talk))
    expect(page.locator(".ivbar .saved")).to_have_attribute("data-state", "saved", timeout=30_000)
    page.wait_for_timeout(800)
    assert page.locator("#notes").input_value() == notes_of(talk) == ""

    # Their writer signs in again: the words were kept all the time, and go out once.
    context.clear_cookies(name=settings.SESSION_COOKIE_NAME)
    signed_in(context, line.origin, people.staff)
    page.goto(room_of(line.origin, talk))
    is_on_server(page, talk, "Not for Sofia.")
    assert notes_of(talk) == "Not for Sofia."


def test_signing_out_without_a_line_takes_the_room_off_the_device_at_once(people, device, line, talk):
    page = device.page
    page.goto(f"{line.origin}/customers/interviews/{talk.pk}/", wait_until="networkidle")
    cut(device, line)
    page.evaluate("document.querySelector('form[action$=\"/sign-out/\"]').requestSubmit()")
    page.wait_for_timeout(800)
    with pytest.raises(PlaywrightError):
        page.goto(room_of(line.origin, talk))


def test_a_room_that_was_kept_opens_no_longer_than_its_sign_in_lasts(people, device, line, talk):
    cut(device, line)
    page = device.page
    page.reload()
    expect(page.locator("#question")).to_be_visible(timeout=30_000)
    age = """async (seconds) => {
        for (const name of await caches.keys()) for (const request of await (await caches.open(name)).keys()) {
            if (!name.startsWith("alongside-room-")) continue;
            const cache = await caches.open(name), answer = await cache.match(request), headers = new Headers(answer.headers);
            headers.set("X-Room-Until", Number(headers.get("X-Room-Until")) - seconds);
            await cache.put(request, new Response(await answer.text(), { headers }));
        }
    }"""
    page.evaluate(age, settings.SESSION_COOKIE_AGE + 60)
    with pytest.raises(PlaywrightError):
        page.reload()
