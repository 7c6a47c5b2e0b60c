"""The medicine ratio of all customers at once is the one that each board shows."""

import pytest

from customers.models import PainPoint
from pmo_portal.core import clock
from roadmaps.queries.boards import board_of
from roadmaps.queries.figures import roadmap_figures
from tests.roadmaps.board import add_card, roadmap_of

pytestmark = pytest.mark.django_db


def test_it_is_the_share_of_days_that_nobody_asked_for(people, django_assert_num_queries):
    roadmap = roadmap_of(people)
    pain = PainPoint.objects.create(customer=people.larkfield, title="P", created_at=clock.now())
    add_card(people, roadmap, "Asked", build_days=6, pains=[pain.pk])
    add_card(people, roadmap, "Not asked", build_days=2)
    add_card(people, roadmap, "No estimate")
    add_card(people, roadmap, "Done", build_days=90, status="released")
    roadmap_of(people, people.harbour)
    with django_assert_num_queries(3):
        figures = roadmap_figures([people.larkfield.pk, people.harbour.pk], clock.now())
    found = {pk: row["unasked_days"] / row["build_days"] for pk, row in figures.items()}
    assert found == {people.larkfield.pk: 0.25}
    assert board_of(people.staff, roadmap.pk).medicine == 0.25
