"""A Monday morning of a leader, in a real browser: what is wrong, why, whose words, what next; thanks, a target, a kept view, paper."""

import re
from datetime import date, timedelta

import pytest
from playwright.sync_api import expect

MAYA, ELEANOR = "maya.lindqvist@northway.example", "eleanor.voss@northway.example"
THANKS = "Ruth told me that you warned her two weeks ahead. Thank you."


@pytest.mark.timeout(900)
def test_a_leader_sees_why_and_says_thank_you(person):
    eleanor = person()
    eleanor.sign_in_at_once("Eleanor Voss")
    page = eleanor.page
    read_the_headline(page)
    ask_why_it_dropped(page)
    read_the_words_behind_a_number(page)
    compare_two_quarters_and_keep_the_view(page)
    set_a_target(page)
    say_thank_you(page)
    print_it_on_two_pages(page)
    read_it_on_a_phone(person)

    maya = person()
    maya.sign_in_at_once("Maya Lindqvist")
    maya.page.goto("/services/leader-thanks/")
    expect(maya.page.get_by_text(THANKS).first).to_be_visible()
    maya.find_mail("Eleanor Voss thanks you", MAYA, re.escape("you warned her two weeks ahead"))


def home(page) -> None:
    page.get_by_role("link", name="Dashboard").first.click()
    page.wait_for_url("**/leader/")


def read_the_headline(page) -> None:
    expect(page.get_by_role("heading", level=1)).to_have_text(
        re.compile(r"(Customers|Too few answers).*(\d+ need you now|One needs you now)")
    )
    risk = page.get_by_role("region", name="They need you")
    expect(risk).to_contain_text("looked after by")
    expect(page.get_by_role("region", name="Could derail next")).to_contain_text("risk")
    expect(page.get_by_role("region", name="Green for us, worried for them")).to_contain_text("One list of open claims")
    above = risk.bounding_box()["y"]
    assert above < page.get_by_role("heading", name="How satisfied they are").bounding_box()["y"]


def ask_why_it_dropped(page) -> None:
    page.get_by_role("table").filter(has_text="Claims Operations").get_by_role(
        "link", name=re.compile(r"^\d+$")
    ).first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Health")
    expect(page.get_by_role("table").filter(has_text="Weight")).to_contain_text("Promises kept")
    page.get_by_label("From", exact=True).fill(str(date.today() - timedelta(days=60)))
    page.get_by_role("button", name="Compare").click()
    page.wait_for_url("**from=**")
    expect(page.get_by_role("table").filter(has_text="Weight")).to_be_visible()
    page.get_by_role("link", name="You said, we did").first.click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("You said, we did")


def read_the_words_behind_a_number(page) -> None:
    home(page)
    page.get_by_role("link", name="Hours given back a month").click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("The words behind")
    expect(page.get_by_text("hours a month still hurt").first).to_be_visible()


def compare_two_quarters_and_keep_the_view(page) -> None:
    home(page)
    page.get_by_label("compare", exact=True).select_option(index=1)
    page.get_by_role("button", name="Show", exact=True).click()
    page.wait_for_url("**quarter=**")
    expect(page.get_by_role("heading", name=re.compile(r"20\d\d-Q\d beside 20\d\d-Q\d"))).to_be_visible()
    page.get_by_label("Name of this view").fill("Quarter beside quarter")
    page.get_by_role("button", name="Keep this view").click()
    expect(page.get_by_role("link", name="Quarter beside quarter")).to_have_attribute("aria-current", "true")


def set_a_target(page) -> None:
    page.get_by_role("link", name="Targets").click()
    page.get_by_label("What is measured").select_option("concerns")
    page.get_by_label("What it should reach").fill("95")
    page.get_by_label("By", exact=True).fill(str(date.today() + timedelta(days=90)))
    with page.expect_response(lambda response: response.request.method == "POST"):
        page.get_by_role("button", name="Set it").click()
    home(page)
    expect(page.get_by_text(re.compile("the target of 95 by"))).to_be_visible()


def say_thank_you(page) -> None:
    page.get_by_role("link", name="Say thank you").click()
    page.get_by_label("To", exact=False).and_(page.locator("select")).select_option(label="Maya Lindqvist")
    page.get_by_label("Your words").fill(THANKS)
    page.get_by_role("button", name="Send it").click()
    expect(page.get_by_text("Sent to Maya Lindqvist")).to_be_visible()


def print_it_on_two_pages(page) -> None:
    home(page)
    paper = page.pdf(format="A4", print_background=True)
    assert len(re.findall(rb"/Type\s*/Page\b", paper)) <= 2
    answer = page.request.get("/leader/paper/")
    assert answer.ok
    assert answer.body().startswith(b"%PDF-")


def read_it_on_a_phone(person) -> None:
    phone = person(width=390)
    phone.sign_in_at_once("Eleanor Voss")
    expect(phone.page.get_by_role("heading", level=1)).to_be_visible()
    assert phone.page.evaluate("document.documentElement.scrollWidth - innerWidth") <= 0
