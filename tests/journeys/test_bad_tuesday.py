"""A bad Tuesday: something bothers a customer, a person reads it, values come first, both agree on a plan, and only "yes" ends it."""

import re

import pytest
from playwright.sync_api import expect

RUTH = "ruth.adeyemi@larkfield.example"
WORDS = "On Tuesday the letters went out with the old date, and we heard it from the members."
PLAN = "1. Every letter is read by one of us before it goes, from Thursday."
MORE = "2. If a date changes you ring me, the same hour."


@pytest.mark.timeout(900)
def test_from_something_bothers_me_to_yes_it_is_better(person):
    ruth, maya = person(width=390), person()
    ruth.sign_in_by_mail(RUTH)
    maya.sign_in_at_once("Maya Lindqvist")

    case = say_what_bothers(ruth.page)
    hear_it(maya.page)
    ruth.find_mail("has read what you wrote", RUTH, re.escape(case))
    values_first(maya.page)
    plan_together(ruth.page, maya.page, case)

    say(ruth.page, case, "Not yet")
    expect(ruth.page.get_by_role("heading", level=1)).to_contain_text("has it")
    maya.page.reload()
    expect(maya.page.get_by_role("main")).to_contain_text("The head of the PMO was told")
    expect(maya.page.get_by_role("main")).to_contain_text("Nobody at the PMO can close this")
    maya.page.get_by_role("button", name="We have talked about it").click()
    agree(maya.page, case)
    agree(ruth.page, case)
    say(ruth.page, case, "Yes, it is better")
    expect(ruth.page.get_by_role("heading", level=1)).to_have_text("It is good again")
    assert ruth.complaints + maya.complaints == []


def say_what_bothers(page) -> str:
    """Two clicks from any page: "Talk to us" in its frame, and "Send"."""
    page.goto("/services/")
    page.get_by_role("navigation", name="Main, small screens").get_by_text("More").click()
    page.get_by_role("link", name="Talk to us").last.click()
    page.get_by_label("What is on your mind?").fill(WORDS)
    page.get_by_role("button", name=re.compile("^Send to")).click()
    expect(page.get_by_role("heading", level=1)).to_have_text("Maya has it")
    expect(page.get_by_role("main")).to_contain_text("You hear from Maya by")
    return "/" + page.url.split("/", 3)[3]


def hear_it(page) -> None:
    page.goto("/my-day/")
    page.get_by_role("link", name="Concerns").first.click()
    page.get_by_role("link", name=re.compile("letters went out")).click()
    page.get_by_role("button", name="I have read it").click()
    page.get_by_role("button", name="We have talked about it").click()
    expect(page.get_by_role("main")).to_contain_text("You have a plan that both agree to by")


def values_first(page) -> None:
    """What they value stands above what we do for it, and both above the plan."""
    hurt, serving, plan = (page.get_by_role("region", name=re.compile(f"^{number}\\. ")) for number in (1, 2, 3))
    tops = [region.bounding_box()["y"] for region in (hurt, serving, plan)]
    assert tops == sorted(tops)
    hurt.get_by_role("button", name=re.compile("^This one")).first.click()
    expect(hurt).to_contain_text("This one is hurt")
    expect(serving.get_by_role("link", name="Say what serves it")).to_be_visible()
    plan.get_by_label("What we do, who does it, and by when").fill(PLAN)
    plan.get_by_role("button", name="Save the plan").click()
    expect(page.get_by_role("region", name="3. Our plan")).to_contain_text(PLAN)


def plan_together(ruth, maya, case: str) -> None:
    """A change of one side takes the agreement of the other back."""
    agree(maya, case)
    ruth.goto(case)
    ruth.get_by_role("link", name="Change the plan").click()
    ruth.get_by_label("What we do, who does it, and by when").fill(f"{PLAN}\n{MORE}")
    ruth.get_by_role("button", name="Save the plan").click()
    expect(ruth.get_by_role("region", name="3. Our plan")).to_contain_text("The PMO has not agreed yet")
    agree(ruth, case)
    agree(maya, case)
    expect(maya.get_by_role("heading", level=1)).to_have_text("Are we good?")


def agree(page, case: str) -> None:
    page.goto(case)
    page.get_by_role("button", name="I agree to this plan").click()
    expect(page.get_by_role("region", name="3. Our plan")).to_contain_text(re.compile("agrees"))


def say(page, case: str, word: str) -> None:
    page.goto(case)
    page.get_by_role("button", name=word).click()
    page.wait_for_load_state()
