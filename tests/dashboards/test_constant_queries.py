"""Pages of practices 6 and 7 that read many rows take the same statements for 1, 10 and 100 of them (6.5, 6.6, 6.8, N17)."""

import uuid
from datetime import timedelta

import pytest
from django.urls import reverse

from customers.models import Fact
from pmo_portal.core import clock
from roadmaps.models import ChangeReason, EmpathyCheck, Item, Operation
from services.models import Assignment
from tests.roadmaps.board import add_card, lanes_of, roadmap_of, send_one
from tests.sql import count_queries

SPAN = {"start": "2026-11-01", "end": "2026-12-01"}
pytestmark = [pytest.mark.django_db, pytest.mark.timeout(600)]


def forecasts(people, roadmap, number):
    """A card whose day was told and moved."""
    day = clock.now().date() + timedelta(days=number)
    first, later = ({"start": day.isoformat(), "end": (day + timedelta(days=n)).isoformat()} for n in (9, 16))
    card = copy_of(people, roadmap, number)
    log(people, roadmap, card, "set", "build", None, first)
    log(people, roadmap, card, "set", "build", first, later)


def changes(people, roadmap, number):
    """A day that moved, with its reason."""
    card = copy_of(people, roadmap, number)
    row = log(people, roadmap, card, "set", "build", SPAN, SPAN | {"end": "2026-12-08"})
    ChangeReason.objects.create(
        customer=people.larkfield, roadmap=roadmap, seq=row.seq, why="Late", by=people.staff, at=clock.now()
    )


def priorities(people, roadmap, number):
    given = {"customer": people.larkfield, "topic": "priorities", "stated_at": clock.now(), "created_at": clock.now()}
    one, two = (Fact.objects.create(text=f"{words} {number}", position=number, **given) for words in ("More", "Less"))
    said = {"order": [one.pk, two.pk], "truth": [two.pk, one.pk], "tau": -1, "at": clock.now()}
    EmpathyCheck.objects.create(customer=people.larkfield, by=people.staff, **said)


def roles(people, roadmap, number):
    Assignment.objects.create(
        customer=people.larkfield,
        person=people.staff,
        stand_in=people.lead,
        does=f"Part {number}",
        created_at=clock.now(),
    )


def copy_of(people, roadmap, number) -> Item:
    lane = lanes_of(roadmap)["later"]
    return Item.objects.create(
        customer=people.larkfield, roadmap=roadmap, lane=lane, rank=f"b{number:04}", title=f"Card {number}",
        outcome=f"You see list {number}", created_seq=1, shown_seq=1,
    )  # fmt: skip


def log(people, roadmap, card, kind, field, before, after) -> Operation:
    """Write one line of the log as it stands after a deed: a hundred deeds would take a minute."""
    last = Operation.objects.filter(roadmap=roadmap).order_by("-seq").values_list("seq", flat=True)[0]
    said = {"kind": kind, "field": field, "before": before, "after": after}
    return Operation.objects.create(
        customer=people.larkfield, roadmap=roadmap, seq=last + 1, op_id=uuid.uuid4(), actor=people.staff, side="pmo",
        via="live", item_id=card.pk, at=clock.now(), **said,
    )  # fmt: skip


PAGES = {
    "roadmaps:forecasts-show": forecasts,
    "roadmaps:change-feeds-show": changes,
    "roadmaps:empathy-checks-new": priorities,
    "services:assignments-index": roles,
    "services:assignments-all": roles,
}


@pytest.mark.parametrize("name", PAGES)
def test_it_takes_the_same_statements_for_1_10_and_100_rows(people, client_of, name):
    roadmap = roadmap_of(people)
    card = add_card(people, roadmap)
    send_one(people.staff, roadmap, "set", item=card, field="build", value={"start": "2026-12-01", "end": "2026-12-31"})
    key = roadmap.pk if name in ("roadmaps:forecasts-show", "roadmaps:change-feeds-show") else people.larkfield.pk
    url = reverse(name, args=[] if name.endswith("-all") else [key])
    client, counts, rows = client_of(people.staff), [], 0
    for many in (1, 10, 100):
        for number in range(rows, many):
            PAGES[name](people, roadmap, number)
        rows = many
        counts.append(count_queries(client, url))
    assert counts[0] == counts[1] == counts[2]
    assert counts[0] <= 16
