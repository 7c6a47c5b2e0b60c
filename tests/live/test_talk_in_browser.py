"""Talking beside the board, short answers that others see at once, writing too where somebody has gone quiet, and a poisoned outbox."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from pmo_portal.core.scoping import system_scope
from roadmaps.models import Comment, Reaction
from tests.live.pages import open_board, open_form, outcome
from tests.live.processes import wait_until
from tests.roadmaps.board import op, send

pytestmark = pytest.mark.django_db(transaction=True)


def open_drawer(page, card):
    row = page.locator(f"#card-{card.pk}")
    row.locator("summary").click()
    row.get_by_role("link", name="Talk about it").click()
    drawer = page.locator(".board > .drawer")
    expect(drawer).to_contain_text("One list of open claims")
    return drawer


def test_a_talk_beside_the_board_with_answers_that_others_see(people, tab_of, origin, roadmap, cards):
    maya, ruth = open_board(tab_of(people.staff), origin, roadmap), open_board(tab_of(people.sponsor), origin, roadmap)
    hers, theirs = open_drawer(maya, cards[0]), open_drawer(ruth, cards[0])
    hers.get_by_label("Write to everyone here").fill("Shall we begin on Monday?")
    hers.get_by_role("button", name="Send").click()
    expect(theirs).to_contain_text("Shall we begin on Monday?")
    expect(hers.get_by_label("Write to everyone here")).to_have_value("")
    expect(ruth.locator(f"#card-{cards[0].pk}")).to_contain_text("1 comment")
    ruth.get_by_role("button", name="Close", exact=True).click()
    ruth.get_by_role("link", name="1 comment").click()
    expect(theirs).to_contain_text("Shall we begin on Monday?")
    theirs.get_by_role("button", name="Yes, please").click()
    expect(hers.get_by_role("button", name="Yes, please 1")).to_be_visible()
    expect(theirs.get_by_role("button", name="Yes, please 1")).to_be_focused()
    assert Reaction.objects.get().user_id == people.sponsor.pk
    hers.get_by_role("button", name="Dealt with").click()
    expect(theirs).to_contain_text("dealt with")
    assert Comment.objects.get().resolved_seq
    assert Axe().run(ruth).violations_count == 0
    ruth.keyboard.press("Escape")
    expect(theirs).to_have_count(0)
    expect(ruth.locator(f"#card-{cards[0].pk} h3 a")).to_be_focused()
    assert "/roadmaps/items/" not in ruth.url


def test_without_javascript_the_talk_is_on_the_cards_page(people, tab_of, origin, roadmap, cards):
    leila = tab_of(people.editor, java_script_enabled=False)
    leila.goto(f"{origin}/roadmaps/{roadmap.pk}/")
    row = leila.locator(f"#card-{cards[0].pk}")
    row.locator("summary").click()
    row.get_by_role("link", name="Talk about it").click()
    leila.get_by_label("Write to everyone here").fill("On paper")
    leila.get_by_role("button", name="Send").click()
    expect(leila.locator("#talk-list")).to_contain_text("On paper")
    leila.get_by_role("button", name="Thank you").click()
    expect(leila.get_by_role("button", name="Thank you 1")).to_be_visible()


def test_who_has_gone_quiet_can_be_joined(people, tab_of, origin, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    ruth.clock.install()
    theirs = open_form(ruth, origin, cards[0])
    hers = open_form(maya, origin, cards[0])
    hers.focus()
    expect(ruth.locator(".flag")).to_have_text("Maya is writing")
    ruth.clock.fast_forward(21_000)
    ruth.get_by_role("button", name="Write too").click()
    expect(theirs).to_be_focused()
    ruth.keyboard.type("Both. ")
    ruth.clock.fast_forward(1000)
    wait_until(lambda: "Both." in outcome(cards[0]))
    expect(hers).to_have_value(outcome(cards[0]))


def test_a_change_that_can_never_be_taken_blocks_no_outbox(people, tab_of, origin, roadmap, cards):
    maya = tab_of(people.staff)
    maya.goto(f"{origin}/roadmaps/items/{cards[1].pk}/")
    poison = [
        op("set", item=cards[0], field="outcome", base=1, value="w" * 20_000),
        op("text", item=cards[0], field="outcome", base=1, op=[1]),
        op("dance", item=cards[0]),
        op("set", item=cards[0], field="effort", base=1, value="L"),
    ]
    key = f"ops:/roadmaps/{roadmap.pk}/ops:left-behind"
    maya.evaluate("([key, kept]) => localStorage.setItem(key, kept)", [key, json.dumps(poison)])
    open_board(maya, origin, roadmap)
    wait_until(lambda: type(cards[0]).objects.get(pk=cards[0].pk).effort == "L")
    expect(maya.locator("[data-part=saved]")).to_contain_text("Saved")
    left = "() => Object.keys(localStorage).filter((key) => key.startsWith('ops:'))"
    wait_until(lambda: maya.evaluate(left) == [])


def test_a_card_said_yes_to_by_somebody_else_is_there_at_once(people, tab_of, origin, roadmap, cards):
    ruth = tab_of(people.sponsor)
    ruth.goto(f"{origin}/roadmaps/items/{cards[0].pk}/edit/?suggest=1")
    ruth.locator("textarea[name=outcome]").fill("One list, every morning")
    ruth.get_by_role("button", name="Suggest it").click()
    expect(ruth.locator("body")).to_contain_text("Suggested. You see here what becomes of it.")
    open_board(ruth, origin, roadmap)
    with system_scope():
        wish = roadmap.suggestions.get()
        send(people.staff, roadmap, op("accept", suggestion=wish.pk))
    expect(ruth.locator(f"#card-{cards[0].pk} h3")).to_have_text("One list, every morning")
