"""What the roof adds to the pages of customers."""

from datetime import date, timedelta

import pytest
from django.db.backends.postgresql.psycopg_any import DateRange

from dashboards.queries.customer_page import extras_for, list_extras_for
from pmo_portal.core import clock
from roadmaps.models import Item, ItemPain, Lane, Roadmap
from services.actions.figures import refresh_figures
from services.models import Concern, Pulse, Response
from tests.customers import notebook


def put_on_roadmap(customer, pain, **fields):
    roadmap = Roadmap.objects.filter(customer=customer).first() or Roadmap.objects.create(customer=customer)
    lane, _ = Lane.objects.get_or_create(customer=customer, roadmap=roadmap, kind="now", rank="a")
    rank = f"b{Item.objects.count()}"
    item = Item.objects.create(
        customer=customer, roadmap=roadmap, lane=lane, rank=rank, created_seq=1, **{"shown_seq": 1, **fields}
    )
    ItemPain.objects.create(customer=customer, item=item, pain=pain)
    return item


def answer(customer, *scores, days_ago=1):
    now = clock.now()
    at = now - timedelta(days=days_ago)
    pulse = Pulse.objects.create(customer=customer, title="How was it?", opens_at=at, closes_at=now)
    for score in scores:
        Response.objects.create(customer=customer, pulse=pulse, score=score, answered_at=at, changed_at=at)


@pytest.mark.django_db
def test_items_stand_beside_the_pain_they_take_away(people):
    pain, other = notebook.pain(people), notebook.pain(people, "Loose")
    starts = date(2027, 1, 11)
    item = put_on_roadmap(
        people.larkfield, pain, title="One list", status="planned", build=DateRange(starts, date(2027, 2, 1))
    )
    put_on_roadmap(people.larkfield, pain, title="Gone", status="relieved")
    put_on_roadmap(people.larkfield, other, title="Taken off", deleted_seq=2)
    extras = extras_for(people.larkfield, people.staff)
    found = extras["items_by_pain"][pain.pk]
    assert (found[0]["id"], found[0]["title"], found[0]["starts"]) == (item.pk, "One list", starts)
    assert other.pk not in extras["items_by_pain"]
    assert (extras["items"], extras["items_done"], extras["roadmap_id"]) == (2, 1, item.roadmap_id)


@pytest.mark.django_db
@pytest.mark.parametrize("reader", ["staff", "leader"])
def test_satisfaction_is_of_three_months_and_never_of_few(people, reader):
    reader = getattr(people, reader)
    answer(people.larkfield, 5, 4, 3)
    answer(people.larkfield, 1, 1, 1, 1, 1, days_ago=230)
    refresh_figures()
    assert extras_for(people.larkfield, reader)["pulse"] is None
    answer(people.larkfield, 5, 3)
    refresh_figures()
    assert (
        extras_for(people.larkfield, reader)["pulse"]["mean"],
        extras_for(people.larkfield, reader)["pulse"]["answers"],
    ) == (4, 5)


@pytest.mark.django_db
def test_figures_under_another_minimum_are_not_read(people, settings):
    answer(people.larkfield, 5, 4, 3, 3, 3)
    refresh_figures()
    settings.MINIMUM_GROUP = 6
    assert extras_for(people.larkfield, people.staff)["pulse"] is None


@pytest.mark.django_db
def test_nobody_asked_is_not_a_zero(people):
    assert extras_for(people.larkfield, people.staff)["pulse"] is None
    assert list_extras_for(people.staff, clock.now())[people.larkfield.pk]["mean"] is None


@pytest.mark.django_db
def test_late_concerns_are_those_without_an_answer_by_the_hour_promised(people):
    now = clock.now()
    for due, answered in (
        (now - timedelta(hours=1), None),
        (now - timedelta(hours=1), now),
        (now + timedelta(hours=1), None),
    ):
        Concern.objects.create(
            customer=people.larkfield,
            speaker="Ruth",
            body="It hurts",
            owner=people.staff,
            raised_at=now - timedelta(days=1),
            answer_due_at=due,
            answered_at=answered,
        )
    refresh_figures()
    found = list_extras_for(people.staff, now)[people.larkfield.pk]
    assert (found["open_concerns"], found["late_concerns"]) == (3, 1)


@pytest.mark.django_db
def test_takes_one_and_two_statements(people, django_assert_num_queries):
    put_on_roadmap(people.larkfield, notebook.pain(people), title="One list")
    answer(people.larkfield, 5, 4)
    with django_assert_num_queries(2):
        extras_for(people.larkfield, people.staff)
    with django_assert_num_queries(1):
        list_extras_for(people.staff, clock.now())
