"""What if we drop X: compared first, taken over as ordinary operations (4.13)."""

import pytest

from roadmaps.models import Operation, Scenario
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, roadmap_of
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def cards(people, roadmap):
    pain = notebook.pain(people)
    return (
        add_card(people, roadmap, "The big one", build_days=60, kind="capability"),
        add_card(people, roadmap, "Second", build_days=5),
        add_card(people, roadmap, "One list", build_days=3, pains=[pain.pk]),
    )


def try_out(client, roadmap, **fields):
    data = {"title": "Without the big one", "takes_order": "on", **fields}
    return client.post(f"/roadmaps/{roadmap.pk}/scenarios/new/", data)


def test_it_compares_first_and_changes_nothing(people, client_of, roadmap, cards):
    client = client_of(people.suggester)
    answer = try_out(client, roadmap, dropped=[cards[0].pk])
    page = client.get(answer.headers["Location"]).content.decode()
    assert "days sooner" in page and "pain-hours" in page and "The big one" in page
    assert "Days of work" not in page and "Take it over" not in page
    assert fresh(roadmap).seq == 3 and fresh(cards[0]).deleted_seq is None
    assert "Without the big one" in client.get(f"/roadmaps/{roadmap.pk}/scenarios/").content.decode()


def test_taking_it_over_is_one_group_of_ordinary_operations(people, client_of, roadmap, cards):
    client = client_of(people.staff)
    url = try_out(client, roadmap, dropped=[cards[0].pk]).headers["Location"]
    assert "Take it over" in client.get(url).content.decode()
    pk = Scenario.objects.get().pk
    assert client_of(people.sponsor).post(f"/roadmaps/scenarios/{pk}/adoption/").status_code == 403
    done = client.post(f"/roadmaps/scenarios/{pk}/adoption/")
    assert done.headers["Location"] == f"/roadmaps/{roadmap.pk}/"
    assert fresh(cards[0]).deleted_seq is not None
    kinds = list(Operation.objects.filter(seq__gt=3).order_by("seq").values_list("kind", flat=True))
    assert kinds == ["delete", "move"]
    assert Operation.objects.filter(seq__gt=3).values("group_id").distinct().count() == 1
    client.post(f"/roadmaps/scenarios/{pk}/adoption/")
    assert fresh(roadmap).seq == 5
    assert "taken over" in client.get(url).content.decode()


def test_wrong_ones_come_back_as_typed(people, client_of, roadmap, cards):
    client = client_of(people.staff)
    for wrong in ({"dropped": ["x"]}, {"title": ""}, {"takes_order": ""}, {"title": "x" * 121}):
        assert try_out(client, roadmap, **wrong).status_code == 422
    other = add_card(people, roadmap_of(people, people.harbour), "Elsewhere")
    assert try_out(client, roadmap, dropped=[other.pk]).status_code == 422
    assert client_of(people.viewer).get(f"/roadmaps/{roadmap.pk}/scenarios/new/").status_code == 403
    assert not Scenario.objects.exists()


def test_statements_do_not_grow(people, client_of, roadmap, cards):
    client = client_of(people.staff)
    url = try_out(client, roadmap, dropped=[cards[0].pk]).headers["Location"]
    first = count_queries(client, url)
    for n in range(20):
        add_card(people, roadmap, f"Card {n}", build_days=4)
    assert count_queries(client, url) == first <= 13
