"""What waits for what, doubts and dates, in plain words and without circles (4.11)."""

import uuid

import pytest

from roadmaps.models import Doubt, Milestone, Wait
from tests.roadmaps.board import add_card, fresh, roadmap_of

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def waits(client, card, needs):
    return client.post(f"/roadmaps/items/{card.pk}/waits/", {"needs": getattr(needs, "pk", needs)})


def read(client, card):
    return client.get(f"/roadmaps/items/{card.pk}/").content.decode()


def test_a_slip_shows_whom_it_delays_and_a_circle_is_refused(people, client_of, roadmap):
    a = add_card(people, roadmap, "Ground", build=["2027-01-01", "2027-02-15"], build_days=20)
    b = add_card(people, roadmap, "House", build=["2027-02-01", "2027-03-01"], build_days=20)
    c = add_card(people, roadmap, "Roof")
    client = client_of(people.editor)
    assert waits(client, b, a).status_code == 302 and waits(client, c, b).status_code == 302
    assert "If it slips, these slip too" in read(client, a) and "Roof" in read(client, a)
    waits(client, a, c)
    waits(client, a, a)
    assert Wait.objects.count() == 2 and "they would wait for each other" in read(client, a)
    page = client.get(f"/roadmaps/{roadmap.pk}/timeline/").content.decode()
    assert "“House” begins 15 days before “Ground” is built." in page and "If it waits, these wait too: “Roof”." in page
    plan = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/plan/").content.decode()
    assert plan.index("Ground") < plan.index("House")
    client.post(f"/roadmaps/waits/{Wait.objects.get(item=b).pk}/delete/")
    assert Wait.objects.count() == 1


def test_wrong_waits_change_nothing(people, client_of, roadmap):
    a, b = add_card(people, roadmap, "A"), add_card(people, roadmap, "B")
    other = add_card(people, roadmap_of(people, people.harbour), "Elsewhere")
    client = client_of(people.staff)
    assert waits(client, a, other).status_code == 404 and waits(client, a, uuid.uuid4()).status_code == 404
    assert waits(client, a, "x").status_code == 302
    for name, status in {"viewer": 403, "suggester": 403, "leader": 403, "other_sponsor": 404}.items():
        assert waits(client_of(getattr(people, name)), a, b).status_code == status, name
    assert not Wait.objects.exists()
    waits(client, a, b)
    waits(client, a, b)
    assert Wait.objects.count() == 1


def test_doubts_are_written_down_and_settled(people, client_of, roadmap):
    card, client = add_card(people, roadmap), client_of(people.sponsor)
    post = {"kind": "risk", "text": "The supplier may be late", "answer": "Maya asks on Monday"}
    client.post(f"/roadmaps/items/{card.pk}/doubts/", post | {"form_key": str(uuid.uuid4())})
    assert "The supplier may be late" in read(client, card) and "Maya asks on Monday" in read(client, card)
    for wrong in ({"kind": "x"}, {"text": ""}, {"text": "x" * 501}):
        client.post(f"/roadmaps/items/{card.pk}/doubts/", post | wrong)
    told = Doubt.objects.get()
    client.post(f"/roadmaps/doubts/{told.pk}/")
    assert fresh(told).settled_at is not None and "<del>The supplier may be late</del>" in read(client, card)


def test_dates_stand_on_the_timeline(people, client_of, roadmap):
    add_card(people, roadmap)
    client, url = client_of(people.staff), f"/roadmaps/{roadmap.pk}/milestones/"
    client.post(url, {"title": "First list on paper", "on": "2027-01-07"})
    for wrong in ({"on": "2026-02-30"}, {"on": "9999-12-31"}, {"on": "10000-01-01"}, {"title": ""}):
        assert client.post(url, {"title": "Wrong", "on": "2027-01-07", **wrong}).status_code == 302
    (mark,) = Milestone.objects.all()
    assert "First list on paper" in client.get(f"/roadmaps/{roadmap.pk}/timeline/").content.decode()
    assert client_of(people.suggester).post(url, {"title": "X", "on": "2027-01-07"}).status_code == 403
    client.post(f"/roadmaps/milestones/{mark.pk}/delete/")
    assert not Milestone.objects.exists()
