"""Concerns are listed by the time their answer is owed, to those who may read them."""

import pytest

from pmo_portal.core import clock
from services.actions.concerns import raise_concern
from services.models import Concern
from services.queries.concerns import concern_rows, list_concerns

pytestmark = pytest.mark.django_db


def bodies(user, **filters):
    return [row.body for row in list_concerns(user, filters).page.object_list]


@pytest.fixture
def three(people):
    for feeling in ("hurts", "works", "better"):
        raise_concern(actor=people.sponsor, customer_id=people.larkfield.pk, body=feeling, feeling=feeling)
    raise_concern(actor=people.other_sponsor, customer_id=people.harbour.pk, body="theirs")
    Concern.objects.filter(body="better").update(answer_due_at=clock.now())


def test_what_is_owed_first_stands_first(three, people):
    assert bodies(people.staff)[0] == "better"
    assert bodies(people.leader) == bodies(people.staff)


def test_customers_read_their_own(three, people):
    assert set(bodies(people.viewer)) == {"hurts", "works", "better"}
    assert bodies(people.other_sponsor) == ["theirs"]


def test_filters_narrow_and_strange_ones_do_not_fail(three, people):
    assert bodies(people.sponsor, feeling="works") == ["works"]
    assert len(bodies(people.sponsor, feeling="' OR 1=1", state="x", page="y")) == 3


def test_closed_ones_are_apart(three, people):
    Concern.objects.filter(body="works").update(closed_at=clock.now())
    assert bodies(people.sponsor, state="closed") == ["works"]
    assert "works" not in bodies(people.sponsor)


def test_one_page_takes_three_queries(three, people, django_assert_num_queries):
    with django_assert_num_queries(3):
        concern = concern_rows().get(body="works")
        assert (concern.customer.name, concern.owner.name, list(concern.answers.all())) == (
            "Claims Operations",
            "Maya Lindqvist",
            [],
        )
