"""COPY under row-level security: the rows arrive whole, for this customer and for no other."""

import pytest
from django.db import connection, transaction
from django.db.utils import DatabaseError
from django.test.utils import CaptureQueriesContext

from customers.actions.turn_copy import copy_turns
from customers.models import Interview, Turn
from customers.queries.import_reading import read_file
from pmo_portal.core.scoping import customer_scope
from tests.customers.transcript_files import GOOD

pytestmark = pytest.mark.django_db


def talks(people, copies=1):
    reading = read_file(GOOD.encode(), "turns.csv", "0" * 64, {"roles": {"Unknown Speaker": "other"}})
    return [
        (Interview.objects.create(customer=people.larkfield, title=f"Talk {number}"), read)
        for number in range(copies)
        for read in reading.talks
    ]


def test_the_number_of_queries_does_not_grow(people):
    counts = []
    for copies in (1, 10):
        pairs = talks(people, copies)
        with CaptureQueriesContext(connection) as captured:
            assert copy_turns(customer_id=people.larkfield.pk, talks=pairs) == 5 * copies
        counts.append(len(captured))
    assert counts[0] == counts[1] <= 4
    assert Turn.objects.count() == 55


def test_rows_cannot_be_copied_into_another_customer(people):
    pairs = talks(people)
    with pytest.raises(DatabaseError), transaction.atomic(), customer_scope(people.harbour.pk):
        copy_turns(customer_id=people.larkfield.pk, talks=pairs)
    assert Turn.objects.count() == 0
