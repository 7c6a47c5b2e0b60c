"""What roadmaps add to the figures of all customers: medicine as each board shows it, planned relief, the newest mirror."""

from datetime import date, timedelta

import pytest

from customers.models import PainPoint
from pmo_portal.core import clock
from roadmaps.actions.mirrors import look_into_mirror
from roadmaps.models import Item, Principle
from roadmaps.queries.boards import board_of
from roadmaps.queries.figures import roadmap_figures
from tests.roadmaps.board import add_card, roadmap_of

pytestmark = pytest.mark.django_db
NOTHING: dict = {"planned": {}, "mirror": {}}


def test_it_is_the_share_of_days_that_nobody_asked_for(people, django_assert_num_queries):
    roadmap = roadmap_of(people)
    pain = PainPoint.objects.create(customer=people.larkfield, title="P", created_at=clock.now())
    add_card(people, roadmap, "Asked", build_days=6, pains=[pain.pk])
    add_card(people, roadmap, "Not asked", build_days=2)
    add_card(people, roadmap, "No estimate")
    add_card(people, roadmap, "Done", build_days=90, status="released")
    roadmap_of(people, people.harbour)
    with django_assert_num_queries(5):
        figures = roadmap_figures([people.larkfield.pk, people.harbour.pk], clock.now())
    found = {pk: row["unasked_days"] / row["build_days"] for pk, row in figures.items()}
    assert found == {people.larkfield.pk: 0.25}
    assert board_of(people.staff, roadmap.pk).medicine == 0.25


def figures_of(people):
    return roadmap_figures([people.larkfield.pk], clock.now()).get(people.larkfield.pk, NOTHING)


def test_hours_are_planned_for_when_they_will_have_got_used_to_it(people):
    roadmap, today = roadmap_of(people), clock.now().date()
    told = {"customer": people.larkfield, "title": "P", "created_at": clock.now(), "minutes_lost": 60, "people": 1}
    pain, gone, past = (PainPoint.objects.create(times_a_month=n, **told) for n in (10, 20, 40))
    PainPoint.objects.filter(pk=gone.pk).update(relieved_at=clock.now())
    ahead, built = today + timedelta(days=90), today + timedelta(days=30)
    cards = [add_card(people, roadmap, f"Card {n}", pains=[one.pk]) for n, one in enumerate((pain, pain, gone, past))]
    dates = [(built, ahead), (ahead, None), (built, None), (today - timedelta(days=3), None)]
    for card, (build, adoption) in zip(cards, dates, strict=True):
        span = {"build": (today - timedelta(days=9), build), "adoption": (build, adoption) if adoption else None}
        Item.objects.filter(pk=getattr(card, "pk", card)).update(status="building", **span)
    last = ahead - timedelta(days=1)
    assert figures_of(people)["planned"] == {f"{last:%Y-%m}": 10.0}


def test_the_mirror_counts_once_both_sides_are_in(people):
    def ratings(score):
        return {(one.pk, about): (score, "") for one in Principle.objects.all() for about in ("pmo", "customer")}

    given = {"customer_id": people.larkfield.pk, "quarter": date(2026, 10, 1)}
    look_into_mirror(actor=people.sponsor, ratings=ratings(2), **given)
    assert figures_of(people)["mirror"] == {}
    look_into_mirror(actor=people.staff, ratings=ratings(5), **given)
    found = figures_of(people)["mirror"]
    assert (found["quarter"], found["theirs"]["return"], found["ours"]["return"]) == ("2026-10-01", 2, 5)
    assert len(found["theirs"]) == 5
