"""Two people and a third without JavaScript over one roadmap, in real browsers, through real processes (COEDIT.md, test plan 6)."""

import time

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from pmo_portal.core.scoping import system_scope
from tests.live.pages import caret, open_board, open_form, outcome, put_caret
from tests.live.processes import wait_until
from tests.roadmaps.board import add_card, fresh, send_one

pytestmark = pytest.mark.django_db(transaction=True)


def test_two_people_type_into_one_text_and_the_caret_stays(people, tab_of, origin, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    hers, theirs = open_form(maya, origin, cards[0]), open_form(ruth, origin, cards[0])
    put_caret(hers, 0)
    maya.keyboard.type("👩‍🚀 Soon: ")
    put_caret(theirs, len("One list of open claims"))
    ruth.keyboard.type(", every day")
    both = "👩‍🚀 Soon: One list of open claims, every day"
    expect(hers).to_have_value(both)
    expect(theirs).to_have_value(both)
    assert caret(hers) == len("👩‍🚀 Soon: ".encode("utf-16-le")) // 2
    assert caret(theirs) == len(both.encode("utf-16-le")) // 2
    # At the very same moment, letter by letter.
    for left, right in zip("abcdef", "uvwxyz", strict=True):
        maya.keyboard.type(left)
        ruth.keyboard.type(right)
    both = both.replace("Soon: ", "Soon: abcdef") + "uvwxyz"
    expect(hers).to_have_value(both)
    expect(theirs).to_have_value(both)
    wait_until(lambda: outcome(cards[0]) == both)
    expect(maya.locator("[data-part=saved]")).to_contain_text("Saved")


def test_who_is_here_and_who_writes_is_shown(people, tab_of, origin, roadmap, cards):
    ruth, maya = tab_of(people.sponsor), tab_of(people.staff)
    open_board(ruth, origin, roadmap)
    open_form(maya, origin, cards[0]).focus()
    expect(ruth.locator("[data-part=people]")).to_contain_text("Maya Lindqvist, Ruth Adeyemi")
    expect(ruth.locator(f"#card-{cards[0].pk} .flag")).to_have_text("Maya is writing")
    maya.locator("textarea[name=outcome]").blur()
    expect(ruth.locator(".flag")).to_have_count(0)


def test_what_is_written_offline_goes_out_later_and_a_reload_loses_nothing(people, tab_of, origin, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    hers, theirs = open_form(maya, origin, cards[0]), open_form(ruth, origin, cards[0])
    maya.context.set_offline(True)
    put_caret(hers, 0)
    maya.keyboard.type("Under ground: ")
    expect(maya.locator("[data-part=saved]")).to_contain_text("Kept on this device")
    put_caret(theirs, len("One list of open claims"))
    ruth.keyboard.type("!")
    wait_until(lambda: outcome(cards[0]).endswith("!"))
    maya.context.set_offline(False)
    expect(theirs).to_have_value("Under ground: One list of open claims!")
    expect(hers).to_have_value("Under ground: One list of open claims!")
    # The page goes while its words are not even sent.
    put_caret(hers, 0)
    maya.context.set_offline(True)
    maya.keyboard.type("Once more. ")
    maya.wait_for_timeout(600)
    maya.keyboard.type("And more. ")
    maya.close()
    again = next(iter(maya.context.pages), None) or maya.context.new_page()
    maya.context.set_offline(False)
    hers = open_form(again, origin, cards[0])
    expect(hers).to_have_value("Once more. And more. Under ground: One list of open claims!")
    expect(theirs).to_have_value("Once more. And more. Under ground: One list of open claims!")


def test_a_conflict_becomes_a_suggestion_and_is_announced(people, tab_of, origin, cards, roadmap):
    maya = tab_of(people.staff)
    open_form(maya, origin, cards[0])
    maya.context.set_offline(True)
    maya.locator("[name=effort]").select_option("XL")
    with system_scope():
        send_one(people.lead, roadmap, "set", item=cards[0], field="effort", base=1, value="S")
    maya.context.set_offline(False)
    expect(maya.locator("[role=alert][data-part=alert]")).to_contain_text("kept as a suggestion")
    expect(maya.locator("[name=effort]")).to_have_value("S")
    assert roadmap.suggestions.get().value == "XL"


def test_a_move_by_keys_and_by_hand_is_seen_on_the_other_side_and_undone(people, tab_of, origin, roadmap, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    open_board(maya, origin, roadmap)
    open_board(ruth, origin, roadmap)
    ruth.locator("[data-move]").first.focus()
    for key in ("Space", "ArrowRight", "Space"):
        ruth.keyboard.press(key)
    first = maya.locator(f"#lane-next #card-{cards[0].pk}")
    expect(first).to_be_visible()
    expect(maya.locator("[data-part=changes]")).to_contain_text("Ruth moved")
    ruth.get_by_role("button", name="Undo").click()
    expect(maya.locator(f"#lane-now #card-{cards[0].pk}")).to_be_visible()
    target = maya.locator("#lane-next [data-item]").bounding_box()
    maya.locator(f"#card-{cards[1].pk} [data-move]").hover()
    maya.mouse.down()
    maya.mouse.move(target["x"] + 60, target["y"] + 20, steps=8)
    maya.mouse.move(target["x"] + 60, target["y"] + target["height"] - 8, steps=8)
    maya.mouse.up()
    expect(ruth.locator(f"#lane-next #card-{cards[1].pk}")).to_be_visible()
    assert Axe().run(ruth).violations_count == 0


def test_words_cards_and_wishes_appear_on_an_open_board(people, tab_of, origin, roadmap, cards):
    ruth = open_board(tab_of(people.sponsor), origin, roadmap)
    with system_scope():
        send_one(people.staff, roadmap, "text", item=cards[0], field="outcome", base=1, op=[4, "true ", 19])
        fourth = add_card(people, roadmap, "A fourth card")
        send_one(people.suggester, roadmap, "suggest", item=cards[0], field="why", base=1, value="Because of Friday")
    expect(ruth.locator(f"#card-{cards[0].pk} h3")).to_have_text("One true list of open claims")
    expect(ruth.locator(f"#lane-now #card-{fourth.pk}")).to_contain_text("A fourth card")
    expect(ruth.locator("#waiting")).to_contain_text("Because of Friday")
    with system_scope():
        send_one(people.staff, roadmap, "delete", item=fourth)
    expect(ruth.locator(f"#card-{fourth.pk}")).to_have_count(0)


def test_a_third_without_javascript_is_merged_with_those_who_are_live(people, tab_of, origin, cards):
    ruth, leila = tab_of(people.sponsor), tab_of(people.editor, java_script_enabled=False)
    leila.goto(f"{origin}/roadmaps/items/{cards[0].pk}/edit/")
    theirs = open_form(ruth, origin, cards[0])
    put_caret(theirs, 0)
    ruth.keyboard.type("Live: ")
    wait_until(lambda: outcome(cards[0]).startswith("Live: "))
    leila.locator("textarea[name=outcome]").fill("One list of open claims, on paper")
    leila.get_by_role("button", name="Save").click()
    expect(theirs).to_have_value("Live: One list of open claims, on paper")
    leila.goto(f"{origin}/roadmaps/{cards[0].roadmap_id}/")
    expect(leila.locator(f"#card-{cards[0].pk}")).to_contain_text("Live: One list")


def test_undo_takes_back_ones_own_words_around_those_of_others(people, tab_of, origin, cards):
    maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    hers, theirs = open_form(maya, origin, cards[1]), open_form(ruth, origin, cards[1])
    hers.press_sequentially("the quick fox")
    expect(theirs).to_have_value("the quick fox")
    put_caret(theirs, 4)
    ruth.keyboard.type("very ")
    expect(hers).to_have_value("the very quick fox")
    maya.wait_for_timeout(600)
    hers.focus()
    for _ in range(20):
        if theirs.input_value() == "very ":
            break
        maya.keyboard.press("Control+z")
        time.sleep(0.5)
    expect(theirs).to_have_value("very ")
    expect(hers).to_have_value("very ")
    assert fresh(cards[1]).outcome == "very "


def test_the_button_waits_until_all_is_saved_and_writes_nothing_twice(people, tab_of, origin, cards):
    maya = tab_of(people.staff)
    hers = open_form(maya, origin, cards[0])
    put_caret(hers, 0)
    maya.keyboard.type("Now: ")
    maya.get_by_role("button", name="Save").click()
    maya.wait_for_url(f"**/roadmaps/items/{cards[0].pk}/")
    assert outcome(cards[0]) == "Now: One list of open claims"
