"""Something new enters "Now" only where there is room, or with a written reason (N6)."""

import pytest

from customers.actions.breathing import tap_room
from roadmaps.models import Operation
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one

pytestmark = pytest.mark.django_db
FULL = {"free_hours": 0, "light": 0, "middling": 0, "heavy": 2, "fire_pct": 80}
EMPTY = {"free_hours": 80, "light": 0, "middling": 0, "heavy": 0, "fire_pct": 0}


def tap(people, **taps):
    tap_room(
        actor=notebook.member(people.sponsor, people.larkfield, "sponsor"), customer_id=people.larkfield.pk, **taps
    )


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def skill(people, roadmap):
    return add_card(people, roadmap, "We make small changes ourselves", lane="later", kind="capability")


def move(people, roadmap, card, **parts):
    return send_one(people.staff, roadmap, "move", item=card, lane=lanes_of(roadmap)["now"], **parts)


def test_without_room_a_skill_is_refused_with_a_code_and_nothing_is_written(people, roadmap, skill):
    tap(people, **FULL)
    answer = move(people, roadmap, skill)
    assert (answer["ok"], answer["code"]) == (False, "no_room") and "no room" in answer["error"]
    assert fresh(skill).lane.kind == "later" and fresh(roadmap).seq == 1


def test_a_reason_opens_the_gate_and_is_in_the_log(people, roadmap, skill):
    tap(people, **FULL)
    assert move(people, roadmap, skill, reason="The law begins in March")["ok"]
    assert Operation.objects.get(kind="move").body["reason"] == "The law begins in March"


def test_relief_and_room_and_silence_are_never_stopped(people, roadmap, skill):
    assert move(people, roadmap, skill)["ok"]
    tap(people, **EMPTY)
    assert move(people, roadmap, skill)["ok"]
    tap(people, **FULL)
    assert move(people, roadmap, add_card(people, roadmap, "One list", lane="next"))["ok"]


def test_every_other_way_into_now_is_the_same_gate(people, roadmap, skill):
    card = add_card(people, roadmap, "One list")
    tap(people, **FULL)
    assert send_one(people.staff, roadmap, "set", item=card, field="kind", value="capability")["code"] == "no_room"
    parts = {"item": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff", "lane": lanes_of(roadmap)["now"]}
    values = {"title": "New", "kind": "capability"}
    assert send_one(people.staff, roadmap, "add", values=values, **parts)["code"] == "no_room"
    wish = send_one(people.suggester, roadmap, "suggest", item=skill, field="pos", lane=lanes_of(roadmap)["now"])
    rows = roadmap.suggestions.get()
    assert wish["ok"]
    assert send_one(people.staff, roadmap, "accept", suggestion=rows.pk)["code"] == "no_room"
    assert send_one(people.staff, roadmap, "accept", suggestion=rows.pk, reason="Agreed with Ruth")["ok"]


def test_the_plain_form_asks_for_the_reason(people, client_of, roadmap, skill):
    tap(people, **FULL)
    lane = lanes_of(roadmap)["now"]
    data = {"item": skill.pk, "move": f"lane:{lane.pk}", "form_key": "6f9619ff-8b86-4d01-b42d-00cf4fc964ff"}
    client = client_of(people.staff)
    asked = client.post(f"/roadmaps/{roadmap.pk}/form", data)
    assert asked.status_code == 422 and "no room for something new" in asked.content.decode()
    assert client.post(f"/roadmaps/{roadmap.pk}/form", data | {"reason": "The law"}).status_code == 303
    assert fresh(skill).lane.kind == "now"
    page = client.get(f"/roadmaps/{roadmap.pk}/plan/").content.decode()
    assert "No room for something new just now" in page
