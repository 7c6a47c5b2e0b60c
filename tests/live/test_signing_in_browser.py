"""History, signature, share link and timeline by keyboard alone, on a phone in the dark and on a wide screen in the light."""

import os

import pytest
from axe_playwright_python.sync_playwright import Axe
from django.utils import timezone
from playwright.sync_api import expect

from pmo_portal.core.scoping import system_scope
from roadmaps.models import ShareLink, Signature
from tests.live.processes import wait_until
from tests.roadmaps.board import add_card, send_one

pytestmark = pytest.mark.django_db(transaction=True)
SCREENS = [pytest.param(390, "dark", id="phone-dark"), pytest.param(1440, "light", id="wide-light")]


def look(page, name: str) -> None:
    """Nothing is wider than the screen, and axe has nothing to say."""
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name
    results = Axe().run(page)
    assert results.violations_count == 0, (name, results.generate_report())
    if os.environ.get("SCREENS"):
        page.screenshot(path=f"{os.environ['SCREENS']}/{name}.png", full_page=True)


def press(page, control) -> None:
    """Use a control as somebody without a pointer does."""
    control.focus()
    expect(control).to_be_focused()
    page.keyboard.press("Enter")


@pytest.mark.parametrize(("width", "colours"), SCREENS)
def test_a_version_is_signed_changed_compared_and_shared_by_keyboard(
    people, tab_of, origin, roadmap, cards, width, colours
):
    with system_scope():
        span = {"start": timezone.localdate().isoformat(), "end": timezone.localdate().isoformat()}
        add_card(people, roadmap, "Dated", outcome="You see the day", status="planned", build=span, build_days=5)
    ruth = tab_of(people.sponsor, color_scheme=colours)
    ruth.set_viewport_size({"width": width, "height": 900})
    ruth.goto(f"{origin}/roadmaps/{roadmap.pk}/")
    press(ruth, ruth.get_by_role("link", name="Sign this version"))
    expect(ruth.get_by_role("heading", name="What is signed")).to_be_visible()
    look(ruth, f"sign-{width}")
    press(ruth, ruth.get_by_role("button", name="Sign this version"))
    expect(ruth.get_by_role("heading", name="Your side has signed this version")).to_be_visible()
    with system_scope():
        signed = Signature.objects.get()
        send_one(people.staff, roadmap, "text", item=cards[0], field="outcome", base=1, op=[4, "true ", 19])
    ruth.goto(f"{origin}/roadmaps/{roadmap.pk}/")
    expect(ruth.locator(f"#card-{cards[0].pk}")).to_contain_text("changed since you signed")
    look(ruth, f"board-{width}")
    press(ruth, ruth.get_by_role("link", name="1 card changed"))
    ruth.wait_for_url("**/history**")
    look(ruth, f"history-{width}")
    slider = ruth.get_by_label("Version that you look at")
    slider.focus()
    ruth.keyboard.press("ArrowLeft")
    expect(ruth.locator("#moment")).to_contain_text("Nothing can be changed here.")
    press(ruth, ruth.get_by_role("button", name="Compare"))
    ruth.wait_for_url("**/comparison**")
    expect(ruth.locator("main")).to_contain_text("true")
    look(ruth, f"compare-{width}")
    assert Signature.objects.get().content_hash == signed.content_hash
    ruth.goto(f"{origin}/roadmaps/{roadmap.pk}/timeline/")
    expect(ruth.get_by_role("link", name="You see the day").locator("visible=true")).to_be_visible()
    look(ruth, f"timeline-{width}")
    share(ruth, tab_of, people, origin, roadmap, width)


def share(ruth, tab_of, people, origin, roadmap, width) -> None:
    """Make a link by keyboard, read it in a browser that nobody has signed in with, close it: 410."""
    ruth.goto(f"{origin}/roadmaps/{roadmap.pk}/share-links/")
    press(ruth, ruth.get_by_role("button", name="Make the link"))
    address = ruth.get_by_label("Address").first
    expect(address).to_be_visible()
    look(ruth, f"share-{width}")
    path = "/roadmaps/shared/" + address.input_value().split("/roadmaps/shared/")[1]
    stranger = tab_of(people.viewer)
    stranger.context.clear_cookies()
    assert stranger.goto(origin + path).status == 200
    expect(stranger.locator("main")).to_contain_text("One true list of open claims")
    press(ruth, ruth.get_by_role("button", name="Close it").first)
    wait_until(lambda: ShareLink.objects.filter(revoked_at__isnull=False).exists())
    assert stranger.goto(origin + path).status == 410
    expect(stranger.get_by_role("heading", name="This link has ended")).to_be_visible()
