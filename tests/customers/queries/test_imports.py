"""The preview of a draft; the wizard around it is in tests/customers/views/test_imports.py."""

import pytest
from django.http import Http404

from customers.actions.imports import upload_transcript
from customers.models import Interview
from customers.queries.imports import import_page, problem_rows
from tests.customers.transcript_files import GOOD, HALF_BAD

pytestmark = pytest.mark.django_db


def draft_of(people, text):
    return upload_transcript(
        actor=people.staff, customer_id=people.larkfield.pk, filename="turns.csv", raw=text.encode()
    )


def test_what_is_here_already_is_counted_a_customer(people):
    Interview.objects.create(customer=people.larkfield, title="There", external_id="talk-1")
    Interview.objects.create(customer=people.harbour, title="Elsewhere", external_id="talk-2")
    page = import_page(people.staff, draft_of(people, GOOD).pk)
    assert (page.new, page.known, page.can_confirm) == (1, 1, False)
    assert [bool(row.interview_id) for row in page.talks] == [True, False]
    assert [row.share_pct for row in page.talks] == [42, None]


def test_all_problems_can_be_saved(people):
    rows = problem_rows(people.staff, draft_of(people, HALF_BAD).pk)
    assert [row[0] for row in rows] == [3, 4, 6]


def test_drafts_do_not_exist_for_customers(people):
    with pytest.raises(Http404):
        import_page(people.sponsor, draft_of(people, GOOD).pk)
