"""A customer who has no English walks her journey in German and in Arabic: mail, home, roadmap, a comment, an edit, pulse, concern."""

import re

import pytest
from django.utils import translation
from django.utils.translation import gettext
from playwright.sync_api import expect

from tests.journeys.words_left import complaints_about, demo_words

MAYA, NAME = "Maya Lindqvist", {"name": "Maya"}
PEOPLE = {
    "de": ("ruth.adeyemi@larkfield.example", "de-DE", "Ruth Adeyemi"),
    "ar": ("leila.haddad@larkfield.example", "ar-EG", "Leila Haddad"),
}
# What she writes herself: her comment, her outcome, what bothers her.
HERS = {
    "de": ("Das hilft uns sehr.", "Sie sehen alle offenen Fälle auf einen Blick", "Am Dienstag kam der Brief zu spät."),
    "ar": ("هذا يساعدنا كثيرا.", "ترون كل المطالبات المفتوحة في قائمة واحدة", "وصلت الرسالة متأخرة يوم الثلاثاء."),
}
SUBJECT = "How was this week with us?"


class Walk:
    """One person, one language: `say` gives the portal's words in it, `look` reads the page that is open."""

    def __init__(self, someone, language: str):
        self.someone, self.page, self.language, self.wrong = someone, someone.page, language, []
        # Both write on one roadmap.
        theirs = [words for said in HERS.values() for words in said]
        self.content = sorted([*demo_words(), *theirs, SUBJECT], key=len, reverse=True)

    def say(self, message: str, **gaps) -> str:
        with translation.override(self.language):
            return gettext(message) % gaps if gaps else gettext(message)

    def look(self) -> None:
        self.page.wait_for_load_state()
        self.wrong += complaints_about(self.page, self.language, self.content)

    def press(self, message: str, **gaps) -> None:
        self.page.get_by_role("button", name=self.say(message, **gaps)).first.click()

    def mail(self, subject: str, pattern: str, **gaps) -> str:
        return self.someone.find_mail(self.say(subject, **gaps), PEOPLE[self.language][0], pattern)


@pytest.mark.timeout(900)
@pytest.mark.parametrize("language", ["de", "ar"])
def test_the_whole_journey_in_her_language(person, language):
    maya = person()
    maya.sign_in_at_once(MAYA)
    choose_language(person(), language)
    walk = Walk(person(width=390 if language == "ar" else 1440, locale=PEOPLE[language][1]), language)
    come_in_by_mail(walk)
    from_home_to_the_roadmap(walk)
    comment(walk)
    edit(walk)
    answer_the_pulse(walk, maya.page)
    tell_what_bothers(walk, maya.page)
    walk.page.goto("/services/")
    walk.look()
    assert walk.wrong == [], "\n".join(walk.wrong)


def choose_language(someone, language: str) -> None:
    someone.sign_in_at_once(PEOPLE[language][2])
    menu = someone.page.locator(f"details.pop:has(button[lang={language}])").first
    menu.locator("summary").click()
    menu.locator(f"button[lang={language}]").click()
    expect(someone.page.locator("html")).to_have_attribute("lang", language)


def come_in_by_mail(walk: Walk) -> None:
    """The door speaks the language of the browser, the mail that of the person."""
    walk.page.goto("/accounts/sign-in/")
    walk.look()
    walk.page.locator("[name=email]").fill(PEOPLE[walk.language][0])
    walk.press("Send me the link")
    walk.page.get_by_role("heading", name=walk.say("Look in your mailbox")).wait_for()
    walk.look()
    link = walk.mail("Your link to Alongside", rf"{walk.someone.portal}/accounts/sign-in-links/\w+/")
    walk.look()
    walk.page.goto(link)
    walk.look()
    walk.press("Sign in")
    walk.page.wait_for_url(lambda url: "sign-in" not in url)


def from_home_to_the_roadmap(walk: Walk) -> None:
    walk.page.goto("/")
    walk.look()
    walk.page.get_by_role("link", name=walk.say("Open our roadmap")).first.click()
    walk.page.wait_for_url("**/roadmaps/**")
    walk.look()
    walk.page.locator("[data-item]").first.get_by_role("link").first.click()
    walk.page.wait_for_url("**/items/**")
    walk.look()


def comment(walk: Walk) -> None:
    words = HERS[walk.language][0]
    walk.page.get_by_label(walk.say("Write to everyone here")).fill(words)
    walk.page.locator("#talk form[data-op=comment]").get_by_role("button", name=walk.say("Send"), exact=True).click()
    expect(walk.page.locator("#talk")).to_contain_text(words)
    walk.look()


def edit(walk: Walk) -> None:
    walk.page.get_by_role("link", name=walk.say("Change"), exact=True).first.click()
    walk.page.locator("[name=outcome]").fill(HERS[walk.language][1])
    walk.look()
    walk.press("Save")
    expect(walk.page.get_by_text(HERS[walk.language][1]).first).to_be_visible()


def answer_the_pulse(walk: Walk, maya) -> None:
    maya.goto("/customers/")
    maya.get_by_role("link", name="Claims Operations").first.click()
    maya.get_by_role("list", name="Claims Operations").get_by_role("link", name="Pulse", exact=True).click()
    maya.get_by_role("link", name="What was asked").click()
    maya.get_by_role("link", name="Ask them").click()
    maya.get_by_label("Subject of the mail").fill(SUBJECT)
    maya.get_by_role("button", name="Send the question").click()
    link = walk.mail(SUBJECT, rf"{walk.someone.portal}/services/pulses/answer/[^\"<\s?]+")
    walk.page.goto(link)
    walk.look()
    walk.press("Good")
    expect(walk.page.locator("#comment")).to_be_visible()
    walk.look()


def tell_what_bothers(walk: Walk, maya) -> None:
    walk.page.goto("/")
    words = HERS[walk.language][2]
    walk.page.locator("#tell").fill(words)
    walk.press("Send to %(name)s", **NAME)
    expect(walk.page.get_by_role("heading", level=1)).to_have_text(walk.say("%(name)s has it", **NAME))
    walk.look()
    maya.goto("/" + walk.page.url.split("/", 3)[3])
    maya.get_by_role("button", name="I have read it").click()
    walk.mail("%(name)s has read what you wrote", re.escape(words), **NAME)
    walk.look()
