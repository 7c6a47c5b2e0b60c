"""The slider of the history, the ladder of two unseen orders, the bar that asks for room and the one that asks why: in real browsers."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from customers.actions.breathing import tap_room
from pmo_portal.core.scoping import system_scope
from roadmaps.models import Operation, Ranking
from tests.customers import notebook
from tests.live.pages import open_board
from tests.live.processes import wait_until
from tests.roadmaps.board import add_card, fresh, send_one

pytestmark = pytest.mark.django_db(transaction=True)
FULL = {"free_hours": 0, "light": 0, "middling": 0, "heavy": 2, "fire_pct": 80}


def test_the_slider_goes_through_the_history_and_brings_a_moment_back(people, tab_of, origin, roadmap, cards):
    with system_scope():
        send_one(people.sponsor, roadmap, "text", item=cards[0], field="outcome", base=1, op=[23, " for everyone"])
    maya = tab_of(people.staff)
    maya.goto(f"{origin}/roadmaps/{roadmap.pk}/history")
    slider = maya.get_by_label("Version that you look at")
    expect(slider).to_have_attribute("aria-valuetext", "Now")
    slider.focus()
    maya.keyboard.press("ArrowLeft")
    expect(maya.locator("#moment")).to_contain_text("One list of open claims for everyone")
    maya.keyboard.press("ArrowLeft")
    expect(maya.locator("#moment")).not_to_contain_text("for everyone")
    expect(maya.locator("#moment")).to_contain_text("Nothing can be changed here.")
    assert "?at=3" in maya.url and "Maya Lindqvist" in slider.get_attribute("aria-valuetext")
    assert Axe().run(maya).violations_count == 0
    maya.get_by_role("button", name="Bring this back").click()
    wait_until(lambda: fresh(cards[0]).outcome == "One list of open claims")
    maya.goto(f"{origin}/roadmaps/{roadmap.pk}/history?at=3")
    maya.get_by_role("link", name="Back to now").click()
    expect(slider).to_have_attribute("aria-valuetext", "Now")


def give_places(page, places: str) -> None:
    expect(page.locator("select.place")).to_have_count(len(places))
    for select, place in zip(page.locator("select.place").all(), places, strict=True):
        select.select_option(place)


def test_two_unseen_orders_become_a_ladder_and_a_talk_list(people, tab_of, origin, roadmap, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    address = f"{origin}/roadmaps/{roadmap.pk}/rankings/"
    maya.goto(address)
    boxes = maya.locator("[name=items]")
    expect(boxes).to_have_count(len(cards))
    for box in boxes.all():
        box.check()
    maya.get_by_role("button", name="Open the round").click()
    give_places(maya, "123")
    maya.get_by_role("button", name="Send my order, unseen").click()
    # Only the answer says this: before it, the other tab would find nobody's order.
    expect(maya.locator("#toasts")).to_contain_text("Kept, unseen by the other side")
    expect(maya.locator("svg.rankladder")).to_have_count(0)
    ruth.goto(address)
    expect(ruth.locator("body")).to_contain_text("The other side is in.")
    give_places(ruth, "321")
    ruth.get_by_role("button", name="Send my order, unseen").click()
    expect(ruth.get_by_role("heading", name="Both orders")).to_be_visible()
    expect(ruth.get_by_role("heading", name="Talk about these")).to_be_visible()
    expect(ruth.locator("svg.rankladder path")).to_have_count(len(cards))
    assert Axe().run(ruth).violations_count == 0
    ruth.locator('ol.rows a[href$="#talk"]').first.click()
    expect(ruth.locator("#talk")).to_be_visible()
    assert Ranking.objects.get().is_revealed


def test_the_bar_asks_for_room_before_something_new_enters_now(people, tab_of, origin, roadmap, cards):
    with system_scope():
        skill = add_card(people, roadmap, "We change it ourselves", lane="next", kind="capability")
        sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
        tap_room(actor=sponsor, customer_id=people.larkfield.pk, **FULL)
    maya = open_board(tab_of(people.staff), origin, roadmap)
    maya.locator(f"#card-{skill.pk} [data-move]").focus()
    for key in ("Space", "ArrowLeft", "Space"):
        maya.keyboard.press(key)
    bar = maya.locator("[data-part=quiet-bar]")
    expect(bar).to_contain_text("There is no room for something new just now.")
    expect(maya.locator(f"#lane-next #card-{skill.pk}")).to_be_visible()
    bar.get_by_role("textbox").fill("The law begins in March")
    bar.get_by_role("button", name="Move it").click()
    expect(maya.locator(f"#lane-now #card-{skill.pk}")).to_be_visible()
    assert Operation.objects.get(kind="move").body["reason"] == "The law begins in March"


def test_the_quiet_bar_asks_why_and_waits_for_nobody(people, tab_of, origin, roadmap, cards):
    with system_scope():
        pain = notebook.pain(people, title="Claims are typed twice", hours_a_month=40)
        big = add_card(people, roadmap, "Big relief", build_days=5, pains=[pain.pk])
        for number in range(3):
            add_card(people, roadmap, f"Long work {number}", lane="next", build_days=60)
    maya = open_board(tab_of(people.staff), origin, roadmap)
    maya.locator(f"#card-{big.pk} [data-move]").focus()
    for key in ("Space", "ArrowRight", "ArrowRight", "Space"):
        maya.keyboard.press(key)
    bar = maya.locator("[data-part=quiet-bar]")
    expect(bar).to_contain_text("pain-hours")
    expect(maya.locator(f"#lane-later #card-{big.pk}")).to_be_visible()
    bar.get_by_role("button", name="Not now").click()
    expect(bar).to_have_count(0)
    wait_until(lambda: fresh(big).lane.kind == "later")
