"""Many people at once, with real transactions: the log has no gap, nothing typed is lost, one form is one card (I1-I5)."""

import uuid
from concurrent.futures import ThreadPoolExecutor
from itertools import chain

import pytest
from django.db import connection

from pmo_portal.core.scoping import system_scope
from roadmaps.actions.items import add_item, revise_item
from roadmaps.actions.operations import RoadmapBusy
from roadmaps.models import Item, Operation
from tests.roadmaps.board import add_card, fresh, lanes_of, op, roadmap_of, send

pytestmark = pytest.mark.django_db(transaction=True)


def at_once(deeds: list) -> list:
    """Run the deeds in threads of their own, each with its own connection and transaction, and return what they gave."""

    def run(deed):
        try:
            return deed()
        finally:
            connection.close()

    with ThreadPoolExecutor(max_workers=len(deeds)) as pool:
        return list(pool.map(run, deeds))


def in_transaction(deed, *args):
    """Do it as a client does: what the lock refuses after 3 seconds is sent again with the same ids."""
    while True:
        try:
            with system_scope():
                return deed(*args)
        except RoadmapBusy:
            continue


def several(deed, times: int):
    return lambda: [in_transaction(deed, turn) for turn in range(times)]


def logged(roadmap) -> list[Operation]:
    return list(Operation.objects.filter(roadmap=roadmap).order_by("seq"))


def test_eight_people_edit_the_same_card_25_times_and_no_word_is_lost(people):
    with system_scope():
        roadmap = roadmap_of(people)
        card = add_card(people, roadmap, outcome="start")
    writers = [people.staff, people.lead, people.sponsor, people.editor] * 2

    def writer(number, person):
        def write(turn):
            base = Item.objects.get(pk=card.pk).field_seq["outcome"]
            text = Operation.objects.filter(roadmap=roadmap, seq=base).get().after
            words = text if isinstance(text, str) else text["outcome"]
            change = [len(words), f" <{number}-{turn}>"]
            return send(person, roadmap, op("text", item=card, field="outcome", base=base, op=change))[0]

        return several(write, 25)

    answers = list(chain.from_iterable(at_once([writer(number, person) for number, person in enumerate(writers)])))
    assert len(answers) == 200 and all(answer["ok"] and answer["kind"] == "text" for answer in answers)
    text = fresh(card).outcome
    assert all(text.count(f"<{number}-{turn}>") == 1 for number in range(8) for turn in range(25))
    operations = logged(roadmap)
    assert [operation.seq for operation in operations] == list(range(1, 202))
    assert sorted(answer["seq"] for answer in answers) == list(range(2, 202))
    assert operations[-1].after == text


def test_eight_people_set_one_value_and_every_value_is_kept(people):
    with system_scope():
        roadmap = roadmap_of(people)
        card = add_card(people, roadmap)
    sizes = ["S", "M", "L", "XL"]
    deeds = [
        several(
            lambda turn, size=size, person=person: send(
                person, roadmap, op("set", item=card, field="effort", base=1, value=size)
            )[0],
            1,
        )
        for size in sizes
        for person in (people.staff, people.lead)
    ]
    answers = list(chain.from_iterable(at_once(deeds)))
    assert all(answer["ok"] for answer in answers)
    written = [operation for operation in logged(roadmap) if operation.kind == "set"]
    replaced = 1
    for operation in written:
        assert operation.base_seq == replaced
        replaced = operation.seq
    kept = {fresh(card).effort, *roadmap.suggestions.values_list("value", flat=True)}
    assert kept == set(sizes)


def test_moves_at_once_give_every_card_a_place_of_its_own(people):
    with system_scope():
        roadmap = roadmap_of(people)
        cards = [add_card(people, roadmap, f"Card {number}") for number in range(6)]
    lane = lanes_of(roadmap)["next"]
    deeds = [
        several(lambda turn, card=card: send(people.staff, roadmap, op("move", item=card, lane=lane)), 5)
        for card in cards
    ]
    at_once(deeds)
    ranks = [fresh(card).rank for card in cards]
    assert len(set(ranks)) == 6 and [row.seq for row in logged(roadmap)] == list(range(1, 37))


def test_one_form_posted_twenty_times_at_once_is_one_card_and_one_edit(people):
    with system_scope():
        roadmap = roadmap_of(people)
        lane = lanes_of(roadmap)["now"].pk
    key = uuid.uuid4()
    new = {"roadmap_id": roadmap.pk, "item_id": key, "lane_id": lane, "values": {"title": "One", "outcome": "Words"}}
    at_once([several(lambda turn: add_item(actor=people.editor, **new), 1)] * 20)
    assert Item.objects.filter(roadmap=roadmap).count() == 1
    edit = {"item_id": key, "base": 1, "form_key": str(uuid.uuid4()), "values": {"outcome": "Words and more"}}
    at_once([several(lambda turn: revise_item(actor=people.editor, **edit), 1)] * 20)
    assert Item.objects.get(pk=key).outcome == "Words and more"
    assert fresh(roadmap).seq == 2
