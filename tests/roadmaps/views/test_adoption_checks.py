"""Released is not done: the customer says how many use it, and only that counts (4.10, N5)."""

from datetime import UTC, datetime

import pytest

from pmo_portal.core import clock
from roadmaps.models import AdoptionCheck
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, roadmap_of, send_one

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 25, 10, tzinfo=UTC)
ANSWER = {"using": 3, "expected": 12, "felt": 6, "week": 2}


@pytest.fixture(autouse=True)
def in_november():
    with clock.at(NOW):
        yield


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def card(people, roadmap):
    pain = notebook.pain(people)
    build = ["2026-10-26", "2026-11-06"]
    return add_card(people, roadmap, "One list", build_days=9, build=build, status="released", pains=[pain.pk])


def new(card):
    return f"/roadmaps/items/{card.pk}/adoption-checks/new/"


def page(client, roadmap):
    return client.get(f"/roadmaps/{roadmap.pk}/adoption-checks/").content.decode()


def test_what_nobody_has_spoken_of_is_debt_and_due_after_two_weeks(people, client_of, roadmap, card):
    text = page(client_of(people.sponsor), roadmap)
    assert "not used enough yet" in text and "Say how many use it" in text and "of 160 that were released" in text
    assert "due since week 2" in page(client_of(people.staff), roadmap)


def test_only_the_adopted_share_counts(people, client_of, roadmap, card):
    assert client_of(people.suggester).post(new(card), ANSWER).status_code == 302
    text = page(client_of(people.staff), roadmap)
    assert "25 %" in text and "40 <small>h a month" in text and "6 of 10" in text
    client_of(people.sponsor).post(new(card), ANSWER | {"using": 12})
    assert AdoptionCheck.objects.get().using == 12
    assert "not used enough yet" not in page(client_of(people.staff), roadmap)
    shown = client_of(people.staff).get(f"/roadmaps/items/{card.pk}/").content.decode()
    assert "12 of 12 use it" in shown


@pytest.mark.parametrize("wrong", [
    {"using": 13}, {"using": -1}, {"expected": 0}, {"felt": 11}, {"felt": ""}, {"week": 3}, {"using": "NaN"},
    {"using": 10**9, "expected": 10**9},
])  # fmt: skip
def test_figures_that_cannot_be_are_asked_again(people, client_of, roadmap, card, wrong):
    assert client_of(people.sponsor).post(new(card), ANSWER | wrong).status_code == 422
    assert not AdoptionCheck.objects.exists()


def test_who_may_not_say_it(people, client_of, roadmap, card):
    expected = {"staff": 403, "lead": 403, "leader": 403, "viewer": 403, "other_sponsor": 404}
    for name, status in expected.items():
        assert client_of(getattr(people, name)).post(new(card), ANSWER).status_code == status, name
    idea = add_card(people, roadmap, "An idea")
    assert client_of(people.sponsor).post(new(idea), ANSWER).status_code == 404


def test_what_was_released_without_dates_counts_from_the_day_it_was_said(people, client_of, roadmap):
    card = add_card(people, roadmap, "Five lines")
    send_one(people.staff, roadmap, "set", item=card, field="status", value="released")
    assert "9 Dec" in page(client_of(people.sponsor), roadmap)
    fresh(card)
