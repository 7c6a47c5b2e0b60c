"""Short ways to open the pages of a roadmap in a tab, and to look at a text field in it."""

from playwright.sync_api import expect

from roadmaps.models import Item


def open_form(page, origin, card):
    with page.expect_response(lambda response: "/live/" in response.url):
        page.goto(f"{origin}/roadmaps/items/{card.pk}/edit/")
    return page.locator("textarea[name=outcome]")


def open_board(page, origin, roadmap):
    with page.expect_response(lambda response: "/live/" in response.url):
        page.goto(f"{origin}/roadmaps/{roadmap.pk}/")
    expect(page.locator("[data-move]").first).to_be_visible()
    return page


def caret(field) -> int:
    return field.evaluate("field => field.selectionStart")


def put_caret(field, at: int) -> None:
    field.evaluate("(field, at) => { field.focus(); field.setSelectionRange(at, at); }", at)


def outcome(card) -> str:
    return Item.objects.get(pk=card.pk).outcome
