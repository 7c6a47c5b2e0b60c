"""What cannot be done is answered with a sentence that says why, the next change is taken all the same, and nothing is half-written."""

import json
import uuid

import pytest

from roadmaps.models import Item, Operation
from tests.roadmaps.board import add_card, lanes_of, op, roadmap_of

pytestmark = pytest.mark.django_db
LONG = "w" * 17_000


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def answers(client, roadmap, *ops) -> list[dict]:
    body = json.dumps({"epoch": 1, "ops": ops})
    response = client.post(f"/roadmaps/{roadmap.pk}/ops", body, content_type="application/json")
    assert response.status_code == 200, response.content
    return response.json()["results"]


def bad(card, foreign) -> dict:
    """Return sentence (a part of it) → the operation that it answers."""
    change = {"item": card, "base": 1}
    return {
        "there is room for 16384": op("set", field="outcome", value=LONG, **change),
        "8000": op("set", field="outcome", value="w" * 8001, **change),
        "This card is not on this roadmap": op("set", item=foreign, field="effort", base=1, value="S"),
        "This lane is not on this roadmap": op("move", item=card, lane=foreign.lane_id),
        "no field called “salary”": op("set", field="salary", value="1", **change),
        "before the first day": op("set", field="build", value={"start": "2027-02-01", "end": "2027-01-01"}, **change),
        "year 10000": op("set", field="adoption", value={"start": "10000-01-01", "end": None}, **change),
        "no day “2027-02-29”": op("set", field="adoption", value={"start": None, "end": "2027-02-29"}, **change),
        "Nobody knows what “dance” means": op("dance", **change),
        "Reload the page": op("set", field="effort", value="S", item=card, base=10**6),
        "short name": op("add", item=uuid.uuid4(), lane=card.lane_id, values={}),
        "Choose one of the short answers": op("react", comment=uuid.uuid4(), value="love"),
    }


def test_each_bad_operation_has_its_sentence_and_holds_nothing_up(people, client_of, roadmap):
    card, foreign = add_card(people, roadmap), add_card(people, roadmap_of(people, people.harbour))
    wrong = bad(card, foreign)
    wrong["This comment is not there"] = wrong.pop("Choose one of the short answers")
    good = op("set", item=card, field="effort", base=1, value="S")
    found = answers(client_of(people.staff), roadmap, *wrong.values(), good)
    for sentence, answer in zip(wrong, found[:-1], strict=True):
        assert not answer["ok"] and sentence in answer["error"], (sentence, answer)
        assert answer["error"].endswith("."), answer
    assert found[-1]["ok"] and Operation.objects.filter(roadmap=roadmap).count() == 2


def test_the_501st_card_is_refused_with_the_way_out(people, client_of, roadmap):
    lane = lanes_of(roadmap)["later"]
    parts = {"customer_id": roadmap.customer_id, "roadmap": roadmap, "lane": lane, "created_seq": 0}
    Item.objects.bulk_create([Item(rank=f"{number:04}V", title=f"Card {number}", **parts) for number in range(500)])
    new = op("add", item=uuid.uuid4(), lane=lane, values={"title": "One more"})
    (answer,) = answers(client_of(people.staff), roadmap, new)
    assert answer["error"] == "There are 500 cards on this roadmap. Take one off before you add another."
    page = client_of(people.staff).post(
        f"/roadmaps/items/new/?roadmap={roadmap.pk}",
        {"title": "One more", "lane": str(lane.pk), "form_key": str(uuid.uuid4())},
    )
    assert (
        "There are 500 cards on this roadmap" in page.content.decode() and 'value="One more"' in page.content.decode()
    )
    assert Item.objects.count() == 500


def test_who_only_reads_is_refused_as_a_whole_and_other_customers_see_nothing(people, client_of, roadmap):
    card = add_card(people, roadmap)
    body = json.dumps({"epoch": 1, "ops": [op("set", item=card, field="effort", base=1, value="S")]})
    for name, status in {"viewer": 403, "leader": 403, "other_sponsor": 404}.items():
        response = client_of(getattr(people, name)).post(
            f"/roadmaps/{roadmap.pk}/ops", body, content_type="application/json"
        )
        assert response.status_code == status, name
    assert Operation.objects.filter(roadmap=roadmap).count() == 1


def test_a_suggester_is_told_to_suggest(people, client_of, roadmap):
    card = add_card(people, roadmap)
    change = {"item": card, "field": "outcome", "base": 1, "value": "Mine"}
    no, yes = answers(client_of(people.suggester), roadmap, op("set", **change), op("suggest", **change))
    assert no["error"] == "You may not change this here. You can suggest it instead." and yes["ok"]
