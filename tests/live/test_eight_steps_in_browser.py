"""The eight browser steps of COEDIT.md's test plan as one story: Maya and Ruth over one roadmap, and Leila without JavaScript.

One tab each, from the first step to the last, through real processes: what a step leaves behind is there in the next one.
"""

import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import expect

from pmo_portal.core.scoping import system_scope
from roadmaps.models import Operation
from tests.live.pages import caret, open_board, open_form, outcome, put_caret
from tests.live.processes import wait_until
from tests.roadmaps.board import fresh

pytestmark = pytest.mark.django_db(transaction=True)
SENTENCE, BEFORE, BEHIND = "One list of open claims", "👩‍🚀 Now: ", ", daily 🎈"


@pytest.fixture
def story(people, tab_of, origin, roadmap, cards):
    """The three of them, each with a tab; Leila has opened the plain form before anything happened."""
    with system_scope():
        leila = tab_of(people.editor, java_script_enabled=False)
        maya, ruth = tab_of(people.staff), tab_of(people.sponsor)
    leila.goto(f"{origin}/roadmaps/items/{cards[0].pk}/edit/")
    return Story(maya, ruth, leila, origin, roadmap, cards)


class Story:
    def __init__(self, maya, ruth, leila, origin, roadmap, cards):
        self.maya, self.ruth, self.leila, self.origin, self.roadmap, self.cards = (
            maya, ruth, leila, origin, roadmap, cards,
        )  # fmt: skip

    def forms(self, card=None):
        """Open the form of a card in both tabs; return the two text fields."""
        card = card or self.cards[0]
        return open_form(self.maya, self.origin, card), open_form(self.ruth, self.origin, card)

    def boards(self):
        return open_board(self.maya, self.origin, self.roadmap), open_board(self.ruth, self.origin, self.roadmap)

    def one_both_type_into_one_text_and_the_caret_stays(self):
        hers, theirs = self.forms()
        put_caret(hers, 0)
        put_caret(theirs, len(SENTENCE))
        for left, right in zip(BEFORE, BEHIND, strict=True):
            self.maya.keyboard.insert_text(left)
            self.ruth.keyboard.insert_text(right)
        both = BEFORE + SENTENCE + BEHIND
        for field in (hers, theirs):
            expect(field).to_have_value(both)
        assert caret(hers) == units(BEFORE) and caret(theirs) == units(both)
        wait_until(lambda: outcome(self.cards[0]) == both)
        assert Axe().run(self.maya).violations_count == 0

    def two_what_is_written_offline_is_replayed(self):
        hers, theirs = self.maya.locator("textarea[name=outcome]"), self.ruth.locator("textarea[name=outcome]")
        before = outcome(self.cards[0])
        self.maya.context.set_offline(True)
        put_caret(hers, 0)
        self.maya.keyboard.type("Offline. ")
        expect(self.maya.locator("[data-part=saved]")).to_contain_text("Kept on this device")
        put_caret(theirs, units(before))
        self.ruth.keyboard.type(" Online.")
        wait_until(lambda: outcome(self.cards[0]).endswith(" Online."))
        self.maya.context.set_offline(False)
        for field in (hers, theirs):
            expect(field).to_have_value(f"Offline. {before} Online.")

    def three_a_conflict_becomes_a_suggestion_and_is_said(self):
        self.forms()
        self.maya.context.set_offline(True)
        self.maya.locator("[name=adoption_end]").fill("2027-03-31")
        self.maya.locator("[name=adoption_end]").blur()
        self.ruth.locator("[name=adoption_end]").fill("2027-02-28")
        self.ruth.locator("[name=adoption_end]").blur()
        wait_until(lambda: fresh(self.cards[0]).adoption is not None)
        self.maya.context.set_offline(False)
        expect(self.maya.locator("[role=alert][data-part=alert]")).to_contain_text("changed this first")
        expect(self.maya.locator("[name=adoption_end]")).to_have_value("2027-02-28")
        with system_scope():
            wish = self.roadmap.suggestions.get()
        assert wish.reason == "conflict" and wish.value["end"] == "2027-03-31"

    def four_a_card_is_dragged(self):
        maya, ruth = self.boards()
        wait_until(lambda: maya.evaluate("Boolean(globalThis.Sortable)"))
        maya.locator(f"#card-{self.cards[1].pk} [data-move]").hover()
        maya.mouse.down()
        self.drag_over(maya, "#lane-next [data-item]", until=f"#lane-next #card-{self.cards[1].pk}")
        maya.mouse.up()
        expect(ruth.locator(f"#lane-next #card-{self.cards[1].pk}")).to_be_visible()
        expect(ruth.locator("#waiting")).to_contain_text("31")
        assert Axe().run(ruth).violations_count == 0

    @staticmethod
    def drag_over(page, target: str, until: str) -> None:
        """Move what is held over the target as a hand does that sees it: the page scrolls, and others' names move it meanwhile."""
        for _try in range(20):
            box = page.locator(target).last.bounding_box()
            page.mouse.move(box["x"] + 60, box["y"] + 20, steps=8)
            page.mouse.move(box["x"] + 60, box["y"] + box["height"] - 8, steps=8)
            if page.locator(until).count():
                return
            page.wait_for_timeout(100)

    def five_a_card_is_moved_by_buttons_and_by_keys(self):
        self.leila.goto(f"{self.origin}/roadmaps/{self.roadmap.pk}/")
        card = self.leila.locator(f"#card-{self.cards[1].pk}")
        card.locator("summary").click()
        card.get_by_role("button", name="Move to “Fix the pain now”").click()
        for page in (self.maya, self.ruth):
            expect(page.locator(f"#lane-now #card-{self.cards[1].pk}")).to_be_visible()
        self.ruth.locator(f"#card-{self.cards[1].pk} [data-move]").focus()
        for key in ("Space", "ArrowUp", "Space"):
            self.ruth.keyboard.press(key)
        expect(self.ruth.locator("[data-part=spoken]")).to_contain_text("is now at place 1 of 2")
        expect(self.maya.locator("#lane-now [data-item]").first).to_have_id(f"card-{self.cards[1].pk}")

    def six_who_is_here_and_who_writes_is_seen(self):
        open_form(self.maya, self.origin, self.cards[0]).focus()
        expect(self.ruth.locator("[data-part=people]")).to_contain_text("Maya Lindqvist")
        expect(self.ruth.locator(f"#card-{self.cards[0].pk} .flag")).to_have_text("Maya is writing")
        self.maya.locator("textarea[name=outcome]").blur()
        expect(self.ruth.locator(".flag")).to_have_count(0)

    def seven_a_stale_plain_form_is_merged(self, stale):
        """`stale` is Leila's form as she opened it before the first step."""
        before = outcome(self.cards[0])
        assert stale.locator("textarea[name=outcome]").input_value() == SENTENCE
        stale.locator("textarea[name=outcome]").fill(SENTENCE.replace("open", "all open"))
        stale.get_by_role("button", name="Save").click()
        merged = before.replace("open claims", "all open claims")
        expect(self.maya.locator("textarea[name=outcome]")).to_have_value(merged)
        expect(self.ruth.locator(f"#card-{self.cards[0].pk} h3")).to_have_text(merged)

    def eight_a_reload_with_unsent_words_loses_nothing(self):
        hers, before = self.maya.locator("textarea[name=outcome]"), outcome(self.cards[0])
        put_caret(hers, 0)
        self.maya.route("**/ops", lambda route: route.abort())
        self.maya.keyboard.type("Unsent. ")
        expect(self.maya.locator("[data-part=saved]")).to_contain_text("Kept on this device")
        self.maya.unroute("**/ops")
        self.maya.reload()
        expect(hers).to_have_value("Unsent. " + before)
        expect(self.ruth.locator(f"#card-{self.cards[0].pk} h3")).to_have_text("Unsent. " + before)


def units(text: str) -> int:
    """Return how long a text is for a browser, which counts UTF-16."""
    return len(text.encode("utf-16-le")) // 2


def test_two_people_and_a_third_without_javascript_do_the_eight_steps(story):
    # Leila keeps her form open in one tab while she moves cards in another.
    stale, story.leila = story.leila, story.leila.context.new_page()
    story.one_both_type_into_one_text_and_the_caret_stays()
    story.two_what_is_written_offline_is_replayed()
    story.three_a_conflict_becomes_a_suggestion_and_is_said()
    story.four_a_card_is_dragged()
    story.five_a_card_is_moved_by_buttons_and_by_keys()
    story.six_who_is_here_and_who_writes_is_seen()
    story.seven_a_stale_plain_form_is_merged(stale)
    story.eight_a_reload_with_unsent_words_loses_nothing()
    with system_scope():
        numbers = list(Operation.objects.filter(roadmap=story.roadmap).order_by("seq").values_list("seq", flat=True))
    assert numbers == list(range(1, len(numbers) + 1))
