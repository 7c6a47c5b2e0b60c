"""Their requests and where they went: wishes and concerns with state, answer and next step."""

import pytest

from customers.models import ValueStatement
from pmo_portal.core import clock
from tests.roadmaps.board import add_card, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


def test_each_request_says_what_became_of_it(people, client_of):
    roadmap = roadmap_of(people)
    card = add_card(people, roadmap, outcome="One list")
    value = ValueStatement.objects.create(
        customer=people.larkfield, text="Nobody is surprised", importance=9, satisfaction=3, stated_at=clock.now()
    )
    wishes = [
        send_one(people.suggester, roadmap, "suggest", item=card, field=field, value="Because")["id"]
        for field in ("why", "title", "outcome")
    ]
    send_one(people.staff, roadmap, "accept", suggestion=wishes[0])
    client_of(people.staff).post(
        f"/roadmaps/{roadmap.pk}/suggestions/{wishes[1]}/decline",
        {"reason": "Not this winter", "alternative": "A list on paper", "serves": value.pk},
    )
    page = client_of(people.sponsor).get(f"/customers/{people.larkfield.pk}/requests/").content.decode()
    assert "Not this winter" in page and "A list on paper" in page and "Nobody is surprised" in page
    assert "1 waits for an answer" in page and "It is on the roadmap under" in page


def test_who_may_look_and_how_many_statements(people, client_of):
    address = f"/customers/{people.larkfield.pk}/requests/"
    assert client_of(people.other_sponsor).get(address).status_code == 404
    assert client_of(people.staff).post(address).status_code == 405
    roadmap = roadmap_of(people)
    card, client = add_card(people, roadmap), client_of(people.staff)
    send_one(people.suggester, roadmap, "suggest", item=card, field="why", value="Because")
    first = count_queries(client, address)
    for number in range(10):
        send_one(people.suggester, roadmap, "suggest", item=card, field="why", value=f"Because {number}")
    assert count_queries(client, address) == first <= 11
