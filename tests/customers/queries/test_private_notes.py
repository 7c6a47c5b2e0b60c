"""Reading the team's own notes."""

import pytest

from customers.actions.private_notes import keep_note
from customers.queries.private_notes import notes_of
from tests.customers import notebook


@pytest.mark.django_db
def test_newest_first_and_for_nobody_else(people):
    for body in ("first", "second"):
        keep_note(actor=people.staff, customer_id=people.larkfield.pk, body=body)
    assert [note.body for note in notes_of(people.lead, people.larkfield.pk)] == ["second", "first"]
    for reader in (people.leader, notebook.member(people.sponsor, people.larkfield, "sponsor")):
        assert notes_of(reader, people.larkfield.pk) == []
