"""The team's own notes."""

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from customers.actions.private_notes import keep_note, remove_note
from customers.models import PrivateNote
from tests.customers import notebook


@pytest.mark.django_db
def test_only_the_pmo_keeps_and_removes_notes(people):
    note = keep_note(actor=people.staff, customer_id=people.larkfield.pk, body="Tread softly")
    sponsor = notebook.member(people.sponsor, people.larkfield, "sponsor")
    for actor in (people.leader, sponsor):
        with pytest.raises(PermissionDenied):
            keep_note(actor=actor, customer_id=people.larkfield.pk, body="x")
        with pytest.raises(Http404):
            remove_note(actor=actor, note_id=note.pk)
    assert remove_note(actor=people.lead, note_id=note.pk) == people.larkfield.pk
    assert not PrivateNote.objects.exists()
