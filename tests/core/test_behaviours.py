"""The behaviours in a real browser, under the real CSP: pages are rendered here and served without any server."""

import json
import mimetypes
from pathlib import Path
from types import SimpleNamespace

import pytest
from axe_playwright_python.sync_playwright import Axe
from django import forms
from django.conf import settings
from django.template import RequestContext, engines
from django.test import RequestFactory
from playwright.sync_api import expect

ORIGIN = "http://localhost"
CSP = "; ".join(f"{k} {' '.join(v)}" for k, v in settings.CONTENT_SECURITY_POLICY["DIRECTIVES"].items())
STATIC = Path(settings.STATICFILES_DIRS[0])


class Named(SimpleNamespace):
    """What the frame of a page keeps by what it looks like."""

    def __hash__(self):
        return hash(tuple(sorted(vars(self).items())))


NAV = [
    Named(url="/day/", icon="home", label="My day", short="My day", key="d", count=0, is_current=True),
    Named(url="/roadmaps/", icon="route", label="Roadmaps", short="Roadmaps", key="r", count=5),
]
BODY = """{% extends layout %}{% load i18n look %}{% block title %}Try{% endblock %}{% block main %}<h1>Try</h1>
<form method="post" action="/notes/" data-behaviour="auto-save">{% csrf_token %}
<input type="hidden" name="version" value="{{ version }}"><label for="words">Words</label>
<textarea id="words" name="body">{{ body }}</textarea>{% include "shared/_saved.html" %}<button name="go" value="2">Next question</button></form>
{% include "shared/_form.html" with form=form submit="Send" behaviour="local-draft submit-once" %}
<form method="post" action="/quotes/" data-behaviour="confirm" data-confirm="Take it back?" data-confirm-yes="Take it back"
 data-confirm-no="Keep it">{% csrf_token %}<button class="btn btn-danger" type="submit">Delete</button></form>
<div class="seg" role="group" aria-label="Kind" data-behaviour="toggle-group"><input type="hidden" name="kind" value="a">
<button type="button" value="a" aria-pressed="true">A</button>
<button type="button" value="b" aria-pressed="false">B</button></div>{% endblock %}"""


class Concern(forms.Form):
    title = forms.CharField(max_length=50, widget=forms.TextInput(attrs={"data-behaviour": "char-count"}))


class Portal:
    """Answers the browser: pages from templates, files from static/, posts from `answers`, a list of (status, JSON)."""

    def __init__(self):
        self.version, self.body, self.answers, self.posts = 1, "First words", [], []

    def handle(self, route, request):
        path = request.url.removeprefix(ORIGIN).split("?")[0]
        if path.startswith("/static/"):
            file = STATIC / path.removeprefix("/static/")
            return route.fulfill(
                body=file.read_bytes(), content_type=mimetypes.guess_type(file.name)[0] or "text/plain"
            )
        if request.method == "POST":
            self.posts.append((path, request.post_data or ""))
            status, answer = self.answers.pop(0) if self.answers else (200, {"version": self.version + 1})
            return route.fulfill(status=status, body=json.dumps(answer), content_type="application/json")
        return route.fulfill(body=self.page(path), content_type="text/html", headers={"Content-Security-Policy": CSP})

    def page(self, path):
        context = {
            "layout": "shared/layout_staff.html",
            "nav": NAV,
            "viewer": Named(name="Maya", is_staff_member=True),
            "user": SimpleNamespace(is_authenticated=True, shortcuts_enabled=path != "/quiet/", role="staff"),
            "version": self.version,
            "body": self.body,
            "form": Concern(),
        }
        template = engines["django"].from_string(BODY).template
        with_request = RequestContext(RequestFactory().get(path), context)
        with_request.template = template
        return template.render(with_request)


@pytest.fixture
def context(browser):
    fresh = browser.new_context(locale="en-GB")
    yield fresh
    fresh.close()


@pytest.fixture
def portal():
    return Portal()


@pytest.fixture
def tab(portal, context):
    page = context.new_page()
    page.complaints = []
    page.on("pageerror", lambda error: page.complaints.append(str(error)))
    page.on("console", lambda m: page.complaints.append(m.text) if "Content Security Policy" in m.text else None)
    context.route("**/*", portal.handle)
    open_page(page)
    yield page
    assert page.complaints == []


def open_page(page, path="/"):
    page.goto(ORIGIN + path)
    expect(page.locator(".rail [data-opens=palette]")).to_be_visible()
    expect(page.locator(".rail [data-opens=shortcuts]")).to_be_visible()
    page.wait_for_load_state("networkidle")


def test_the_palette_filters_and_goes_there(tab):
    tab.keyboard.press("Control+k")
    expect(tab.locator("#palette")).to_be_visible()
    tab.keyboard.type("road")
    expect(tab.locator("#palette [data-part=places] [role=option]:visible")).to_have_count(1)
    expect(tab.locator("#palette [data-part=search]")).to_be_visible()
    found = Axe().run(tab)
    assert found.violations_count == 0, found.generate_report()
    tab.keyboard.press("Enter")
    tab.wait_for_url("**/roadmaps/")


def test_single_keys_go_places_but_rest_while_typing(tab):
    tab.locator("#words").press_sequentially("gr?")
    expect(tab.locator("#words")).to_have_value("gr?First words")
    expect(tab.locator("#shortcuts")).not_to_be_visible()
    tab.locator("#words").blur()
    tab.keyboard.press("?")
    expect(tab.locator("#shortcuts")).to_be_visible()
    tab.keyboard.press("Escape")
    tab.keyboard.press("g")
    tab.keyboard.press("r")
    tab.wait_for_url("**/roadmaps/")


def test_single_keys_can_be_switched_off(tab):
    open_page(tab, "/quiet/")
    tab.keyboard.press("?")
    tab.keyboard.press("/")
    expect(tab.locator("dialog[open]")).to_have_count(0)


def test_words_are_saved_after_a_pause_with_the_version_they_were_based_on(tab, portal):
    portal.answers = [(200, {"version": 2, "saved_at": "2026-11-24T10:42:00Z"})]
    tab.locator("#words").fill("Second words")
    expect(tab.locator(".saved").first).to_contain_text("Writing")
    expect(tab.locator(".saved").first).to_contain_text("Saved")
    expect(tab.locator("[name=version]")).to_have_value("2")
    (path, sent) = portal.posts[-1]
    assert path == "/notes/" and "Second words" in sent and 'name="version"\r\n\r\n1' in sent


def test_a_button_of_the_form_waits_until_the_words_are_saved(tab, portal):
    portal.answers = [(200, {"version": 2}), (204, {})]
    tab.locator("#words").fill("Not yet saved")
    tab.get_by_role("button", name="Next question").click()
    expect(tab.locator("[name=version]")).to_have_value("2")
    tab.wait_for_timeout(300)
    (_, saved), (_, sent) = portal.posts
    assert 'name="version"\r\n\r\n1' in saved and "go" not in saved
    assert "version=2" in sent and "go=2" in sent


@pytest.mark.parametrize(("choice", "text"), [("Keep theirs", "Hers"), ("Keep mine", "Mine"), ("both", "Hers\n\nMine")])
def test_a_clash_shows_both_texts_and_loses_none(tab, portal, choice, text):
    portal.answers = [(409, {"theirs": {"body": "Hers"}, "who": "Ruth", "version": 7}), (200, {"version": 8})]
    tab.locator("#words").fill("Mine")
    panel = tab.locator(".conflict")
    expect(panel).to_contain_text("You and Ruth changed the same words")
    expect(panel.locator(".voice")).to_have_text(["Hers", "Mine"])
    panel.get_by_role("button", name=choice).click()
    expect(tab.locator("#words")).to_have_value(text)
    expect(tab.locator("[name=version]")).to_have_value("8")


def test_offline_words_are_kept_and_go_out_by_themselves(tab, portal, context):
    context.set_offline(True)
    tab.locator("#words").fill("Under ground")
    expect(tab.locator(".saved").first).to_contain_text("Kept on this device")
    expect(tab.locator(".netbar")).to_contain_text("One change is kept")
    assert portal.posts == []
    context.set_offline(False)
    expect(tab.locator(".saved").first).to_contain_text("Saved")
    expect(tab.locator(".netbar")).not_to_be_visible()
    assert "Under ground" in portal.posts[-1][1]


def test_words_that_did_not_arrive_come_back(tab, portal):
    portal.answers = [(500, {})] * 4
    tab.locator("#words").fill("Survives")
    tab.wait_for_timeout(100)
    portal.answers = [(500, {}), (200, {"version": 2})]
    open_page(tab)
    expect(tab.locator("#words")).to_have_value("Survives")
    expect(tab.locator(".saved").first).to_contain_text("Saved", timeout=30_000)


def test_a_draft_is_put_back_and_can_be_thrown_away(tab):
    tab.locator("#id_title").fill("It takes six systems")
    open_page(tab)
    expect(tab.locator("#id_title")).to_have_value("It takes six systems")
    tab.get_by_role("button", name="Start fresh").click()
    expect(tab.locator("#id_title")).to_have_value("")


def test_a_form_is_sent_once(tab, portal):
    portal.answers = [(204, {}), (204, {})]  # no content: the browser stays on the page, as while it waits
    button = tab.get_by_role("button", name="Send", exact=True)
    width = button.bounding_box()["width"]
    button.click()
    sending = tab.get_by_role("button", name="Sending")
    expect(sending).to_have_attribute("aria-disabled", "true")
    assert abs(sending.bounding_box()["width"] - width) < 1
    sending.click(force=True)
    tab.wait_for_timeout(200)
    assert len(portal.posts) == 1


def test_letters_left_are_counted_when_they_run_short(tab):
    tab.locator("#id_title").fill("x" * 30)
    expect(tab.locator("#id_title ~ .form-text")).to_have_text("")
    tab.locator("#id_title").fill("x" * 45)
    expect(tab.locator("#id_title ~ .form-text")).to_have_text("5 characters left")


def test_a_dangerous_form_asks_first(tab, portal):
    tab.get_by_role("button", name="Delete").click()
    dialog = tab.get_by_role("dialog", name="Take it back?")
    expect(dialog.get_by_role("button", name="Keep it")).to_be_focused()
    dialog.get_by_role("button", name="Keep it").click()
    expect(dialog).to_have_count(0)
    assert portal.posts == []
    tab.get_by_role("button", name="Delete").click()
    dialog.get_by_role("button", name="Take it back").click()
    tab.wait_for_url("**/quotes/")
    assert [path for path, _ in portal.posts] == ["/quotes/"]


def test_one_of_a_group_is_pressed(tab):
    tab.get_by_role("button", name="B", exact=True).click()
    expect(tab.get_by_role("button", name="A", exact=True)).to_have_attribute("aria-pressed", "false")
    expect(tab.locator("[name=kind]")).to_have_value("b")


def test_menus_open_without_scripts_and_close_on_escape(tab):
    menu = tab.locator(".rail details.pop").last
    menu.locator("summary").click()
    expect(menu.locator(".pop-in")).to_be_visible()
    tab.keyboard.press("Escape")
    expect(menu.locator(".pop-in")).not_to_be_visible()
    expect(menu.locator("summary")).to_be_focused()


@pytest.mark.parametrize("width", [1440, 390, 320])
def test_nothing_sticks_out_and_axe_finds_nothing(tab, width):
    tab.set_viewport_size({"width": width, "height": 800})
    for theme in ("light", "dark"):
        tab.evaluate("theme => document.documentElement.setAttribute('data-bs-theme', theme)", theme)
        tab.wait_for_timeout(250)
        assert tab.evaluate("document.documentElement.scrollWidth") <= width
        report = Axe().run(tab)
        assert report.violations_count == 0, report.generate_report()
