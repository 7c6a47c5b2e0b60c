"""A whole roadmap through the lens, and drafts: what no customer sees before it says what gets better (5.3)."""

import json

import pytest
from django.urls import reverse

from roadmaps.queries.frames import frames_since
from roadmaps.queries.plain_words import plain_words_page
from tests.roadmaps.board import add_card, fresh, roadmap_of, send, send_one
from tests.sql import count_queries

pytestmark = pytest.mark.django_db
CANARY = "Zebra framework"


@pytest.fixture
def roadmap(people):
    return roadmap_of(people)


@pytest.fixture
def draft(people, roadmap):
    return add_card(people, roadmap, CANARY, draft=True, why=f"{CANARY} because")


def body(client, name, *args):
    return client.get(reverse(f"roadmaps:{name}", args=args)).content.decode()


def test_a_draft_is_nowhere_for_the_customer(client_of, people, roadmap, draft):
    send_one(people.staff, roadmap, "set", item=draft, field="status", value="planned")
    client, staff = client_of(people.sponsor), client_of(people.staff)
    for name in (
        "roadmaps-show",
        "lists-show",
        "timelines-show",
        "histories-show",
        "plans-show",
        "signatures-new",
        "comparisons-show",
    ):
        assert "Zebra" not in body(client, name, roadmap.pk), name
    assert client.get(reverse("roadmaps:items-show", args=[draft.pk])).status_code == 404
    assert client.get(reverse("roadmaps:cards-show", args=[roadmap.pk, draft.pk])).status_code == 404
    assert "Zebra" not in client.get(f"/roadmaps/{roadmap.pk}/history?at={fresh(roadmap).seq}").content.decode()
    assert "Zebra" not in client.get("/customer-home/").content.decode()
    assert "Zebra" not in client.get("/search/?q=framework").content.decode()
    assert "Zebra" in body(staff, "roadmaps-show", roadmap.pk) and "they do not see it yet" in body(
        staff, "roadmaps-show", roadmap.pk
    )
    assert "Zebra" in body(staff, "histories-show", roadmap.pk)


def test_its_operations_keep_only_their_number_for_the_customer(people, roadmap, draft):
    for person, sees in ((people.sponsor, False), (people.staff, True), (people.leader, True)):
        frames = frames_since(person, roadmap.pk, 0)["ops"]
        assert [frame["seq"] for frame in frames] == [1]
        assert ("Zebra" in json.dumps(frames)) is sees


def test_it_shows_for_good_from_the_sentence_on(client_of, people, roadmap, draft):
    answer = send_one(people.staff, roadmap, "text", item=draft, field="outcome", op=["You see one list"])
    item = fresh(draft)
    assert item.shown_seq == answer["seq"] == 2
    frames = frames_since(people.sponsor, roadmap.pk, 0)["ops"]
    assert [frame["k"] for frame in frames] == ["noop", "text"]
    client = client_of(people.sponsor)
    assert "You see one list" in body(client, "roadmaps-show", roadmap.pk)
    assert "You see one list" in client.get(f"/roadmaps/{roadmap.pk}/history?at=2").content.decode()
    assert "Zebra" not in client.get(f"/roadmaps/{roadmap.pk}/history?at=1").content.decode()
    send_one(people.staff, roadmap, "set", item=draft, field="outcome", value="")
    assert fresh(draft).shown_seq == 2 and "Zebra" in body(client, "roadmaps-show", roadmap.pk)


def test_what_the_customer_wrote_is_no_draft(client_of, people, roadmap):
    own = add_card(people, roadmap, "Ours", by=people.editor, draft=True)
    assert own.shown_seq == own.created_seq
    assert "Ours" in body(client_of(people.sponsor), "roadmaps-show", roadmap.pk)


def test_two_operations_of_one_batch(people, roadmap, draft):
    from tests.roadmaps.board import op

    send(
        people.staff,
        roadmap,
        op("set", item=draft, field="status", value="planned"),
        op("set", item=draft, field="outcome", value="You see one list"),
        op("set", item=draft, field="status", value="building"),
    )
    kinds = [frame["k"] for frame in frames_since(people.sponsor, roadmap.pk, 0)["ops"]]
    assert kinds == ["noop", "noop", "text", "set"]


def test_the_page_says_what_we_would_say_instead(client_of, people, roadmap, draft):
    add_card(people, roadmap, "Log", outcome="The RAID log was utilised")
    add_card(people, roadmap, "", outcome="You see one list, so that nobody asks twice, from 12 May.")
    page = plain_words_page(people.staff, roadmap.pk)
    assert [card.is_draft for card in page.cards] == [True, False, False]
    assert page.cards[-1].is_plain and page.plain == 1
    text = body(client_of(people.staff), "plain-words-show", roadmap.pk)
    assert "what could go wrong and who handles it" in text and "so that …" in text
    assert client_of(people.sponsor).get(reverse("roadmaps:plain-words-show", args=[roadmap.pk])).status_code == 403


def test_the_number_of_queries_does_not_grow(client_of, people, roadmap):
    client, seen = client_of(people.staff), []
    for total in (1, 10, 40):
        for number in range(total):
            add_card(people, roadmap, f"Card {number}")
        seen.append(count_queries(client, reverse("roadmaps:plain-words-show", args=[roadmap.pk])))
    assert len(set(seen)) == 1
    assert seen[0] <= 8
