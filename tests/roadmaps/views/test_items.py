"""A card's own page, its form, a new one, and taking it off with undo."""

import uuid

import pytest

from roadmaps.models import Item, Roadmap
from tests.customers import notebook
from tests.roadmaps.board import add_card, fresh, lanes_of, roadmap_of, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


def new(client, roadmap, **fields):
    lane = lanes_of(roadmap)["next"].pk
    data = {"form_key": str(uuid.uuid4()), "lane": str(lane), "status": "idea", "kind": "relief", **fields}
    return client.post(f"/roadmaps/items/new/?roadmap={roadmap.pk}", data)


def test_the_page_walks_the_thread_and_says_what_changed(people, client_of, roadmap):
    pain = notebook.pain(people, quotes=[notebook.quote(people.larkfield)])
    card = add_card(people, roadmap, outcome="One list", pains=[pain.pk])
    send_one(people.sponsor, roadmap, "text", item=card, field="outcome", base=1, op=[8, "!"])
    page = client_of(people.viewer).get(f"/roadmaps/items/{card.pk}/").content.decode()
    assert "By Friday I no longer know" in page and f"/customers/pains/{pain.pk}/" in page
    assert "Ruth Adeyemi" in page and "put it on the roadmap" in page
    assert f"/roadmaps/items/{card.pk}/edit/" not in page


def test_each_side_finds_its_own_fields(people, client_of, roadmap):
    card = add_card(people, roadmap)
    address = f"/roadmaps/items/{card.pk}/edit/"
    staff = client_of(people.staff).get(address).content.decode()
    sponsor = client_of(people.sponsor).get(address).content.decode()
    assert 'name="effort"' in staff and 'name="pains"' not in sponsor and 'name="effort"' not in sponsor
    assert 'name="adoption_end"' in sponsor and 'value="relieved"' not in staff
    assert client_of(people.viewer).get(address).status_code == 403


def test_a_wish_of_the_customer_stands_on_the_roadmap(people, client_of, roadmap):
    answer = new(client_of(people.sponsor), roadmap, outcome="We see one list")
    assert (answer.status_code, answer.headers["Location"]) == (302, f"/roadmaps/{roadmap.pk}/")
    card = Item.objects.get()
    assert (card.outcome, card.lane.kind, card.status) == ("We see one list", "next", "idea")


def test_a_wish_of_a_suggester_waits(people, client_of, roadmap):
    new(client_of(people.suggester), roadmap, outcome="Ten minutes on Tuesday")
    assert not Item.objects.exists()
    page = client_of(people.staff).get(f"/roadmaps/{roadmap.pk}/").content.decode()
    assert "Kwame suggests" in page and "Ten minutes on Tuesday" in page
    wish = roadmap.suggestions.get()
    client_of(people.staff).post(f"/roadmaps/{roadmap.pk}/suggestions/{wish.pk}/accept")
    assert Item.objects.get().outcome == "Ten minutes on Tuesday"


def test_the_same_form_twice_is_one_card(people, client_of, roadmap):
    client, key = client_of(people.staff), str(uuid.uuid4())
    first, second = (new(client, roadmap, form_key=key, title="One list") for _ in range(2))
    assert first.headers["Location"] == second.headers["Location"] and Item.objects.count() == 1


def test_an_empty_card_and_an_endless_one_come_back_with_what_was_typed(people, client_of, roadmap):
    client = client_of(people.staff)
    assert new(client, roadmap, why="Kept words").status_code == 422
    answer = new(client, roadmap, title="Ruth’s wish", outcome="x" * 10_001)
    assert answer.status_code == 422 and "Ruth’s wish" in answer.content.decode()
    assert not Item.objects.exists()


def test_a_pain_is_tied_to_the_roadmap_also_where_there_is_none_yet(people, client_of):
    pain = notebook.pain(people)
    client, address = client_of(people.staff), f"/roadmaps/items/new/?pain={pain.pk}"
    page = client.get(address).content.decode()
    assert "Two lists of open claims" in page
    roadmap = Roadmap.objects.get(customer=people.larkfield)
    lane = lanes_of(roadmap)["now"].pk
    data = {"form_key": str(uuid.uuid4()), "lane": lane, "title": "One list", "status": "idea", "kind": "relief"}
    client.post(address, {**data, "has_pains": "1", "pains": [pain.pk]})
    assert list(Item.objects.get().pain_links.values_list("pain_id", flat=True)) == [pain.pk]


def test_taking_off_can_be_undone_from_the_toast(people, client_of, roadmap):
    card = add_card(people, roadmap)
    client = client_of(people.staff)
    page = client.post(f"/roadmaps/items/{card.pk}/delete/", follow=True).content.decode()
    undo = f"/roadmaps/items/{card.pk}/restoration/"
    assert undo in page and fresh(card).deleted_seq == 2
    client.post(undo)
    assert fresh(card).deleted_seq is None
    assert client_of(people.sponsor).post(f"/roadmaps/items/{card.pk}/delete/").status_code == 302
    assert fresh(card).deleted_seq is None


def test_strangers_and_bad_addresses(people, client_of, roadmap):
    card = add_card(people, roadmap)
    pain = notebook.pain(people)
    stranger, staff = client_of(people.other_sponsor), client_of(people.staff)
    for address in (f"/roadmaps/items/{card.pk}/", f"/roadmaps/items/{card.pk}/edit/"):
        assert stranger.get(address).status_code == 404
    for query in (f"roadmap={roadmap.pk}", f"pain={pain.pk}", "roadmap=x", "pain=9999999999999999999", "roadmap=²"):
        assert stranger.get(f"/roadmaps/items/new/?{query}").status_code == 404
    assert client_of(people.viewer).get(f"/roadmaps/items/new/?roadmap={roadmap.pk}").status_code == 403
    assert stranger.post(f"/roadmaps/items/{card.pk}/delete/").status_code == 404
    assert staff.get(f"/roadmaps/items/{uuid.uuid4()}/").status_code == 404
    assert staff.get("/roadmaps/items/x/").status_code == 404
    assert staff.get(f"/roadmaps/items/{card.pk}/delete/").status_code == 405


def test_statements_do_not_grow_with_what_happened(people, client_of, roadmap):
    pain = notebook.pain(people)
    card, client = add_card(people, roadmap, pains=[pain.pk]), client_of(people.staff)
    first = count_queries(client, f"/roadmaps/items/{card.pk}/")
    for number in range(10):
        send_one(
            people.sponsor,
            roadmap,
            "text",
            item=card,
            field="why",
            base=number + 1,
            op=[number or "", "x"][not number :],
        )
    assert count_queries(client, f"/roadmaps/items/{card.pk}/") == first <= 15
