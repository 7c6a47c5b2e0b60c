"""The doors of COEDIT.md over HTTP: statuses, limits, polling, and a Redis that is gone or hangs."""

import json
import socket
import time

import pytest

from pmo_portal.live import publish as live
from roadmaps.models import Allowance
from tests.roadmaps.board import add_card, fresh, op, roadmap_of, send_one

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def post(client, roadmap, body):
    body = body if isinstance(body, str | bytes) else json.dumps(body)
    return client.post(f"/roadmaps/{roadmap.pk}/ops", body, content_type="application/json")


def test_operations_are_answered_and_told_to_others(people, client_of, roadmap):
    card = add_card(people, roadmap)
    change = op("text", item=card, field="title", base=1, op=["X", 23])
    answer = post(client_of(people.sponsor), roadmap, {"epoch": 1, "ops": [change]})
    assert answer.json() == {"results": [{"id": change["id"], "ok": True, "seq": 2, "kind": "text"}]}
    told = client_of(people.leader).get(f"/roadmaps/{roadmap.pk}/ops?since=1").json()
    assert (told["epoch"], told["seq"], len(told["ops"])) == (1, 2, 1)
    frame = told["ops"][0]
    assert (frame["seq"], frame["k"], frame["f"], frame["op"], frame["by"]) == (
        2, "text", "title", ["X", 23], people.sponsor.pk,
    )  # fmt: skip


def test_a_customer_polls_only_the_number_of_what_it_costs_us_inside(people, client_of, roadmap):
    card = add_card(people, roadmap, build_days=12)
    send_one(people.staff, roadmap, "set", item=card, field="build_days", base=1, value=20)
    url = f"/roadmaps/{roadmap.pk}/ops?since=0"
    theirs, ours = (client_of(person).get(url).json()["ops"] for person in (people.sponsor, people.staff))
    assert theirs[1] == {"seq": 2, "k": "noop"} and "build_days" not in theirs[0]["v"]
    assert ours[1]["v"] == 20 and ours[0]["v"]["build_days"] == 12


@pytest.mark.parametrize("body", ["", "{", "[]", '{"epoch": 1}', "[" * 100_000, '{"epoch":1,"ops":' + "9" * 5000 + "}"])
def test_what_is_not_a_post_of_operations(people, client_of, roadmap, body):
    assert post(client_of(people.staff), roadmap, body).status_code == 400


def test_statuses(people, client_of, roadmap):
    card = add_card(people, roadmap)
    good = {"epoch": 1, "ops": [op("move", item=card, lane=card.lane_id)]}
    assert post(client_of(people.staff), roadmap, good).status_code == 200
    assert post(client_of(people.staff), roadmap, good | {"epoch": 2}).status_code == 409
    assert post(client_of(people.staff), roadmap, good | {"ops": [op("move")] * 51}).status_code == 413
    assert post(client_of(people.staff), roadmap, " " * 900_000).status_code == 413
    for name, status in {"viewer": 403, "leader": 403, "other_sponsor": 404}.items():
        assert post(client_of(getattr(people, name)), roadmap, good).status_code == status
    assert client_of(people.staff).put(f"/roadmaps/{roadmap.pk}/ops").status_code == 405


def test_nobody_sends_more_than_20_a_second_after_100(people, client_of, roadmap):
    client, batch = client_of(people.staff), {"epoch": 1, "ops": [op("move")] * 50}
    assert [post(client, roadmap, batch).status_code for _ in range(3)] == [200, 200, 429]
    Allowance.objects.filter(user=people.staff).update(tokens=60)
    assert post(client, roadmap, batch).status_code == 200
    assert post(client_of(people.lead), roadmap, batch).status_code == 200


def test_polling(people, client_of, roadmap):
    add_card(people, roadmap)
    client = client_of(people.viewer)
    address = f"/roadmaps/{roadmap.pk}/ops"
    assert client.get(f"{address}?since=5").json()["reset"] is True
    assert client.get(f"{address}?since=x").status_code == 400
    assert client.get(f"{address}?since=²").status_code == 400
    assert client_of(people.other_sponsor).get(f"{address}?since=0").status_code == 404


def test_a_lock_that_somebody_else_holds_answers_503(people, client_of, roadmap, monkeypatch):
    from roadmaps.actions.operations import RoadmapBusy

    def busy(*args):
        raise RoadmapBusy

    monkeypatch.setattr("roadmaps.actions.operations._locked", busy)
    answer = post(client_of(people.staff), roadmap, {"epoch": 1, "ops": []})
    assert (answer.status_code, answer.headers["Retry-After"]) == (503, "1")


@pytest.fixture
def hung_redis(settings):
    """A port that takes connections and never says a word."""
    with socket.create_server(("127.0.0.1", 0)) as server:
        settings.REDIS_URL = f"redis://127.0.0.1:{server.getsockname()[1]}/0"
        yield
    live.breaker.__init__()


def test_a_hung_redis_costs_a_moment_once_and_the_edit_is_kept(
    people, client_of, roadmap, hung_redis, django_capture_on_commit_callbacks
):
    card, client = add_card(people, roadmap), client_of(people.staff)
    live.breaker.__init__()
    took = []
    for title in ("One", "Two"):
        base = fresh(roadmap).seq
        change = op("set", item=card, field="title", base=base, value=title)
        began = time.monotonic()
        with django_capture_on_commit_callbacks(execute=True):
            assert post(client, roadmap, {"epoch": 1, "ops": [change]}).json()["results"][0]["ok"]
        took.append(time.monotonic() - began)
    assert fresh(card).title == "Two"
    assert max(took) < 3 and live.breaker.is_open()


def test_a_redis_that_is_gone_changes_nothing(people, client_of, roadmap, settings, django_capture_on_commit_callbacks):
    settings.REDIS_URL = "redis://127.0.0.1:1/0"
    live.breaker.__init__()
    card = add_card(people, roadmap)
    with django_capture_on_commit_callbacks(execute=True) as callbacks:
        send_one(people.staff, roadmap, "set", item=card, field="effort", base=1, value="S")
    assert len(callbacks) == 1 and fresh(card).effort == "S" and live.breaker.is_open()
    live.breaker.__init__()
