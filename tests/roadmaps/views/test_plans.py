"""The planner in the browser: the order, its reasons, taking it, and the question why (4.2, N4)."""

import json
import uuid

import pytest

from pmo_portal.activity.models import Entry
from roadmaps.models import MoveReason, Operation
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def cards(people, roadmap):
    """The big one stands first: 300 hours for 20 days; behind it 160 hours for 3 days."""
    big = notebook.pain(people, "Six systems for one answer", minutes_lost=37.5)
    small = notebook.pain(people, "Two lists of open claims")
    return (
        add_card(people, roadmap, "One place", build_days=20, pains=[big.pk]),
        add_card(people, roadmap, "One list", build_days=3, pains=[small.pk]),
    )


def titles(roadmap):
    return list(roadmap.items.order_by("lane__rank", "rank").values_list("title", flat=True))


def take(client, roadmap, order, **fields):
    data = {"seen": json.dumps([str(card.pk) for card in order]), "form_key": str(uuid.uuid4()), **fields}
    return client.post(f"/roadmaps/{roadmap.pk}/orders/", data)


def move(client, roadmap, card, to, **fields):
    data = {"item": str(card.pk), "form_key": str(uuid.uuid4()), "move": to, **fields}
    return client.post(f"/roadmaps/{roadmap.pk}/form", data)


def third(people, roadmap):
    """A small one more, so that 160 hours are the middle."""
    pain = notebook.pain(people, "The printer", minutes_lost=1)
    return add_card(people, roadmap, "Printer", build_days=9, pains=[pain.pk])


def test_the_page_shows_order_first_relief_hours_and_reasons(people, client_of, roadmap, cards):
    third(people, roadmap)
    page = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/plan/").content.decode()
    assert page.index("One list") < page.index("One place")
    assert "Quick relief: 53.3 hours a month for each day of work, in use within 12 days." in page
    assert "It gives back 15.0 hours a month for each day of work." in page
    assert "first relief" in page and "pain-hours" in page and "Take this order" in page


def test_a_customer_reads_reasons_without_our_days(people, client_of, roadmap, cards):
    third(people, roadmap)
    page = client_of(people.sponsor).get(f"/roadmaps/{roadmap.pk}/plan/").content.decode()
    assert "53.3 hours a month for each day" not in page.replace("160 hours for 3 days is 53.3", "")
    assert "Quick relief: it gives much back and is soon in use." in page


@pytest.mark.parametrize("method", ["rice", "wsjf", "value", "kano", "nonsense"])
def test_other_methods_stand_behind_it(people, client_of, roadmap, cards, method):
    answer = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/plan/?by={method}")
    assert answer.status_code == 200


def test_taking_the_order_makes_ordinary_moves_of_one_group(people, client_of, roadmap, cards):
    big, small = cards
    client = client_of(people.editor)
    answer = take(client, roadmap, [small, big])
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/roadmaps/{roadmap.pk}/")
    assert titles(roadmap) == ["One list", "One place"]
    operations = Operation.objects.filter(roadmap=roadmap, kind="move")
    assert operations.count() == 1 and operations.get().group_id is not None
    assert Entry.objects.filter(verb="roadmap.order_taken").count() == 1
    assert "Today’s order is already this one" in client.get(f"/roadmaps/{roadmap.pk}/plan/").content.decode()


def test_an_order_that_is_stale_or_unreadable_moves_nothing(people, client_of, roadmap, cards):
    client = client_of(people.staff)
    for seen in (json.dumps([str(cards[0].pk)]), "x", "[1]", json.dumps({"a": 1}), "[" * 500):
        assert client.post(f"/roadmaps/{roadmap.pk}/orders/", {"seen": seen}).status_code == 302
    assert titles(roadmap) == ["One place", "One list"]
    for name, status in {"viewer": 403, "suggester": 403, "leader": 403, "other_sponsor": 404}.items():
        assert take(client_of(getattr(people, name)), roadmap, cards[::-1]).status_code == status, name


def test_a_move_against_the_order_asks_why_and_goes_with_a_reason(people, client_of, roadmap, cards):
    _big, small = cards
    client = client_of(people.staff)
    move(client, roadmap, small, "up")
    assert titles(roadmap) == ["One list", "One place"]
    asked = move(client, roadmap, small, "down")
    assert asked.status_code == 422 and "This costs" in asked.content.decode()
    assert titles(roadmap) == ["One list", "One place"]
    assert move(client, roadmap, small, "down", reason=" ").status_code == 422
    done = move(client, roadmap, small, "down", reason="The auditors come on Monday")
    assert done.status_code == 303 and titles(roadmap) == ["One place", "One list"]
    told = MoveReason.objects.get()
    assert told.reason == "The auditors come on Monday" and told.cost_hours > 0
    assert Operation.objects.get(seq=told.seq).body["reason"] == told.reason


def test_after_a_drag_the_question_comes_once_and_only_to_its_mover(people, client_of, roadmap, cards):
    big, small = cards
    send_one(people.sponsor, roadmap, "move", item=small, lane=lanes_of(roadmap)["now"], before=big)
    url = f"/roadmaps/{roadmap.pk}/move-reasons/new/?item={small.pk}"
    assert client_of(people.sponsor).get(url).status_code == 204
    answer = send_one(people.sponsor, roadmap, "move", item=small, lane=lanes_of(roadmap)["later"])
    assert answer["ok"]
    assert "This costs" in client_of(people.sponsor).get(url).content.decode()
    assert client_of(people.staff).get(url).status_code == 204
    post = {"seq": answer["seq"], "reason": "We are away until then"}
    assert client_of(people.staff).post(url.split("?")[0], post).status_code == 404
    assert client_of(people.sponsor).post(url.split("?")[0], post).status_code == 302
    assert MoveReason.objects.get().by == people.sponsor


def test_statements_do_not_grow_with_the_cards(people, client_of, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    client, counts = client_of(people.staff), {}
    for size in (1, 10, 60):
        while roadmap.items.count() < size:
            add_card(people, roadmap, pains=[pain.pk], build_days=5, build=["2026-12-01", "2026-12-20"])
        for view in ("plan", "timeline", "list"):
            counts.setdefault(view, []).append(count_queries(client, f"/roadmaps/{roadmap.pk}/{view}/"))
    assert all(len(set(found)) == 1 and found[0] <= 12 for found in counts.values()), counts
    fresh(roadmap)
