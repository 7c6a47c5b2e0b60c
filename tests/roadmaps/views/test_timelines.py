"""The roadmap along time, as a list, what a month can hold, and easing one that asks too much (4.1, 4.12)."""

import uuid
from datetime import UTC, datetime

import pytest

from pmo_portal.core import clock
from roadmaps.models import Capacity
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, roadmap_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture(autouse=True)
def in_november():
    with clock.at(datetime(2026, 11, 25, 10, tzinfo=UTC)):
        yield


def get(client, roadmap, view):
    return client.get(f"/roadmaps/{roadmap.pk}/{view}/").content.decode()


def crowd(people, roadmap, count=3):
    pain = notebook.pain(people)
    return [
        add_card(people, roadmap, f"Card {n}", build_days=4, build=["2027-01-04", "2027-01-15"], pains=[pain.pk] * (n > 0))
        for n in range(count)
    ]  # fmt: skip


def test_two_clocks_are_drawn_and_the_second_is_reckoned(people, client_of, roadmap):
    add_card(people, roadmap, "One list", build_days=10, build=["2026-12-01", "2026-12-11"], status="planned")
    page = get(client_of(people.sponsor), roadmap, "timeline")
    assert "Built by 11 Dec" in page and "Yours by 10 Jan 2027" in page and "tlbar mid" in page
    assert "3 times the days of building" in page
    assert "PMO days" not in page


def test_a_month_that_asks_too_much_names_what_to_move_and_eases(people, client_of, roadmap):
    cards = crowd(people, roadmap)
    client = client_of(people.staff)
    page = get(client, roadmap, "timeline")
    assert "January asks too much" in page and "3 new things land and they can take in 2" in page
    assert "Least is lost if “Card 0” is built a little later, in February" in page
    start, end = (page.split(f'name="{side}" value="')[1][:10] for side in ("start", "end"))
    assert end.startswith("2027-02")
    data = {"item": cards[0].pk, "base": 3, "start": start, "end": end, "form_key": uuid.uuid4()}
    assert client.post(f"/roadmaps/{roadmap.pk}/easings/", data).status_code == 302
    assert fresh(cards[0]).build.upper.month == 2
    assert "January asks too much" not in get(client, roadmap, "timeline")
    other = roadmap_of(people, people.harbour)
    assert client.post(f"/roadmaps/{other.pk}/easings/", data).status_code == 404


def test_a_customer_eases_by_suggesting(people, client_of, roadmap):
    cards = crowd(people, roadmap)
    data = {"item": cards[0].pk, "base": 3, "start": "2027-02-01", "end": "2027-02-12", "form_key": uuid.uuid4()}
    client_of(people.sponsor).post(f"/roadmaps/{roadmap.pk}/easings/", data)
    assert fresh(cards[0]).build.upper.month == 1
    assert roadmap.suggestions.get().field == "build"


def test_each_side_says_what_it_can_hold(people, client_of, roadmap):
    url = f"/roadmaps/{roadmap.pk}/capacity/"
    client_of(people.staff).post(url, {"pmo_days": 12, "change_slots": 3})
    client_of(people.sponsor).post(url, {"pmo_days": 1, "change_slots": 1})
    kept = Capacity.objects.get()
    assert (kept.pmo_days, kept.change_slots) == (12, 1)
    for wrong in ({"pmo_days": 0, "change_slots": 1}, {"pmo_days": "NaN", "change_slots": 1}, {"pmo_days": 9}):
        assert client_of(people.staff).post(url, wrong).status_code == 422
    assert client_of(people.viewer).get(url).status_code == 403


def test_the_list_has_the_same_cards(people, client_of, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    add_card(people, roadmap, outcome="Everybody sees the same list", pains=[pain.pk])
    add_card(people, roadmap, "A portal nobody wanted", lane="later")
    page = get(client_of(people.sponsor), roadmap, "list")
    assert "Everybody sees the same list" in page and "By Friday I no longer know" in page
    assert page.count("nobody asked for this") == 1


def test_an_empty_roadmap_says_so(people, client_of, roadmap):
    for view, words in {"timeline": "planned yet", "list": "planned yet", "plan": "Nothing to put in order"}.items():
        assert words in get(client_of(people.sponsor), roadmap, view)
