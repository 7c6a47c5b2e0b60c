"""The golden thread, as three people walk it: a talk, a pain, a card, an edit, an answer, a reminder, and the leader's page."""

import re
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from playwright.sync_api import expect

FROM_NOTHING = True
RUTH = "ruth.adeyemi@larkfield.example"
WORDS = "I print every claim twice because the second screen forgets it."
TALK = "interview_id,date,participant,interviewer,turn_no,speaker,text\n" + "".join(
    f'7,2026-11-20,Nell Price,Maya Lindqvist,{number},{speaker},"{text}"\n'
    for number, (speaker, text) in enumerate(
        [
            ("Maya Lindqvist", "What was your week like?"),
            ("Nell Price", f"{WORDS} It takes me ten minutes each time and nobody knows why."),
            ("Maya Lindqvist", "How often does that happen?"),
            ("Nell Price", "About forty times a month, and five of us do it."),
        ],
        start=1,
    )
)


@pytest.mark.timeout(900)
def test_from_a_talk_to_a_card_a_reminder_and_the_leaders_page(person):
    maya = person()
    maya.sign_in_at_once("Maya Lindqvist")
    bring_in_the_talk(maya.page)
    keep_the_words(maya.page)
    make_it_a_pain(maya.page)
    put_it_on_the_roadmap(maya.page)
    plan_a_reminder(maya.page)
    ask_how_it_is(maya.page)

    ruth = person(width=390)
    ruth.sign_in_by_mail(RUTH)
    edit_the_card(ruth.page)
    answer_the_pulse(ruth)

    eleanor = person()
    eleanor.sign_in_at_once("Eleanor Voss")
    expect(eleanor.page.get_by_role("heading", level=1)).to_contain_text("need you")
    expect(eleanor.page.get_by_role("region", name=re.compile("They need you"))).to_contain_text("An open concern")

    maya.wait_for_mail_that_says("Send Nell the list", "maya.lindqvist@northway.example")


def of_claims(page, tab: str) -> None:
    """Go to one tab of the customer's page, by links alone."""
    page.goto("/customers/")
    page.get_by_role("link", name="Claims Operations").first.click()
    page.get_by_role("list", name="Claims Operations").get_by_role("link", name=tab, exact=True).click()


def bring_in_the_talk(page) -> None:
    of_claims(page, "Interviews")
    page.get_by_role("link", name="Bring in a transcript").click()
    file = {"name": "week.csv", "mimeType": "text/csv", "buffer": TALK.encode()}
    page.get_by_label("The file").set_input_files(file)
    page.get_by_role("button", name="Look at the file").click()
    expect(page.get_by_text("Nothing is written yet.")).to_be_visible()
    page.get_by_role("button", name="Bring in 1 talk").click()
    expect(page.get_by_text("1 talk was written.")).to_be_visible()
    page.get_by_role("link", name="7", exact=True).click()


def keep_the_words(page) -> None:
    """Words become a quote only once the person has agreed."""
    agreed = page.get_by_role("region", name="Nell Price agreed that")
    agreed.get_by_label("we keep their words").check()
    agreed.get_by_label("their team may read them").check()
    expect(agreed.get_by_role("status")).to_contain_text("Saved")
    page.get_by_role("link", name="Read the transcript").click()
    page.get_by_role("link", name="Keep as a quote 2").click()
    page.get_by_label("Their words, exactly").fill(WORDS)
    page.get_by_label("What it is").select_option(label="Pain")
    page.get_by_role("button", name="Keep", exact=True).click()


def make_it_a_pain(page) -> None:
    tie = page.get_by_role("region", name="Tie to a pain")
    tie.get_by_label("or a new one: what hurts?").fill("Claims are printed twice")
    tie.get_by_role("button", name="Tie it").click()
    of_claims(page, "Pains")
    page.get_by_role("link", name="Claims are printed twice").first.click()
    page.get_by_role("link", name=re.compile("Change|Edit")).first.click()
    for label, value in (("Times a month", "40"), ("Minutes lost each time", "10"), ("People hit", "5")):
        page.get_by_label(label, exact=True).fill(value)
    page.get_by_role("button", name="Save").click()
    expect(page.get_by_text(WORDS).first).to_be_visible()
    expect(page.get_by_role("main")).to_contain_text("33")  # 40 × 10 × 5 / 60 hours a month


def put_it_on_the_roadmap(page) -> None:
    of_claims(page, "Roadmap")
    page.get_by_role("link", name=re.compile("Add|New card|card")).first.click()
    page.get_by_label("Short name").fill("Print once")
    page.get_by_label("What gets better").fill("You print a claim once and both screens know it.")
    page.get_by_label("Claims are printed twice").check()
    page.get_by_role("button", name=re.compile("Save|Put|Add")).first.click()
    expect(page.get_by_text("You print a claim once").first).to_be_visible()


def plan_a_reminder(page) -> None:
    soon = datetime.now(ZoneInfo("Europe/London")) + timedelta(minutes=1)
    page.goto("/services/follow-ups/new/")
    page.get_by_label("What you want to do").fill("Send Nell the list")
    page.get_by_label("By", exact=True).fill(soon.strftime("%Y-%m-%d"))
    page.get_by_label("At", exact=True).fill(soon.strftime("%H:%M"))
    page.get_by_role("button", name="Plan it").click()
    expect(page.get_by_text("Send Nell the list").first).to_be_visible()


def ask_how_it_is(page) -> None:
    of_claims(page, "Pulse")
    page.get_by_role("link", name="What was asked").click()
    page.get_by_role("link", name="Ask them").click()
    page.get_by_label("Subject of the mail").fill("How was this week with us?")
    page.get_by_role("button", name="Send the question").click()


def edit_the_card(page) -> None:
    """The customer reads why, and puts the outcome into its own words."""
    page.goto("/")
    page.get_by_role("link", name="Open our roadmap").click()
    card = page.locator("[data-item]", has_text="You print a claim once")
    expect(card).to_contain_text(WORDS)
    card.get_by_role("link").first.click()
    page.get_by_role("link", name=re.compile("Change|Edit")).first.click()
    page.get_by_label("What gets better").fill("You print a claim once, and nobody asks why.")
    page.get_by_role("button", name="Save").first.click()
    expect(page.get_by_text("nobody asks why").first).to_be_visible()


def answer_the_pulse(ruth) -> None:
    """Opening the link counts nothing; a press does."""
    link = ruth.find_mail("How was this week with us?", RUTH, rf"{ruth.portal}/services/pulses/answer/[^\"<\s?]+")
    ruth.page.goto(link)
    ruth.page.get_by_role("button", name="Good").click()
    expect(ruth.page.get_by_role("main")).to_contain_text(re.compile("Thank|your answer|You chose", re.I))
