"""The transcript, in the order it was said."""

import pytest
from django.http import Http404

from customers.models import Turn
from customers.queries.turns import PAGE_SIZE, transcript
from tests.customers.conversations import planned

pytestmark = pytest.mark.django_db


def test_pages_hold_fifty_turns_in_order_and_no_empty_ones(people):
    interview = planned(people)
    Turn.objects.bulk_create(
        Turn(
            customer=people.larkfield,
            interview=interview,
            turn_no=n,
            speaker="Ruth",
            side="participant",
            text="" if n == 3 else f"{n}",
        )
        for n in range(60, 0, -1)
    )
    page = transcript(people.staff, interview.pk).turns
    assert [row.turn_no for row in page][:4] == [1, 2, 4, 5]
    assert (len(page.rows), page.older) == (PAGE_SIZE, 2)
    with pytest.raises(Http404):
        transcript(people.sponsor, interview.pk)
