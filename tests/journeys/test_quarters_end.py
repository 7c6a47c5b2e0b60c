"""A quarter's end, as both sides walk it: a promise judged, the mirror from both sides, and the value review to take along."""

import re

import pytest
from playwright.sync_api import expect

from tests.journeys.test_golden_thread import of_claims


@pytest.mark.timeout(900)
def test_both_sides_look_into_the_mirror_and_take_the_review_along(person):
    ruth = person(width=390)
    ruth.sign_in_at_once("Ruth Adeyemi")
    say_that_it_was_kept(ruth.page)
    rate(ruth.page, pmo=2, customer=4)
    expect(ruth.page.get_by_text("You see the mirror as soon as both sides are in.")).to_be_visible()

    maya = person()
    maya.sign_in_at_once("Maya Lindqvist")
    of_claims(maya.page, "Agreement")
    maya.page.get_by_role("link", name="The mirror").first.click()
    expect(maya.page.get_by_role("heading", name="First line of the next agenda")).to_have_count(0)
    rate(maya.page, pmo=5, customer=4)
    expect(maya.page.get_by_role("heading", name="First line of the next agenda")).to_be_visible()
    expect(maya.page.get_by_text(re.compile("gives 2 of 5, the PMO 5 of 5"))).to_be_visible()

    take_the_review(maya.page)
    ruth.page.reload()
    expect(ruth.page.get_by_role("heading", name="First line of the next agenda")).to_be_visible()
    assert ruth.complaints == maya.complaints == []


def say_that_it_was_kept(page) -> None:
    page.goto("/customer-home/")
    page.get_by_role("link", name="Say how it went").click()
    row = page.get_by_role("listitem").filter(has_text="A name and a number to call when it burns")
    row.get_by_role("button", name="Kept", exact=True).click()
    expect(page.get_by_text("Your word counts, and nobody else’s.").first).to_be_visible()
    page.goto("/customer-home/")
    page.get_by_role("link", name="The mirror").first.click()


def rate(page, *, pmo: int, customer: int) -> None:
    """Rate both sides alike on every principle, by the labels that a person presses."""
    page.get_by_role("link", name=re.compile("Rate both sides|Change my ratings")).click()
    for whom, score in (("The PMO", pmo), ("Claims Operations", customer)):
        for group in page.get_by_role("group", name=whom, exact=True).all():
            group.locator("label.btn", has_text=re.compile(f"^{score}$")).click()
    page.get_by_role("button", name="Keep it, unseen by the other side").click()
    expect(page.get_by_text("Nobody sees it before both sides are in.").first).to_be_visible()


def take_the_review(page) -> None:
    page.get_by_role("link", name="The value review").first.click()
    for part in ("Promised", "Delivered", "Felt", "Next"):
        expect(page.get_by_role("heading", name=part, exact=True)).to_be_visible()
    with page.expect_download() as taken:
        page.get_by_role("link", name="Take it along (PDF)").click()
    assert taken.value.suggested_filename.endswith(".pdf")
