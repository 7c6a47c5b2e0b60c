"""One device is signed out, or all others; never somebody else's."""

import pytest

from pmo_portal.accounts.actions.sessions import revoke_other_sessions, revoke_session
from pmo_portal.accounts.models import Session
from pmo_portal.accounts.sessions import public_id

pytestmark = pytest.mark.django_db


def test_one_device_is_signed_out(people, client_of):
    first, second = client_of(people.sponsor), client_of(people.sponsor)
    revoke_session(actor=people.sponsor, device=public_id(first.session.session_key))
    keys = list(Session.objects.filter(user_id=people.sponsor.pk).values_list("session_key", flat=True))
    assert keys == [second.session.session_key]


def test_another_persons_device_stays(people, client_of):
    theirs = client_of(people.editor).session.session_key
    for given in (public_id(theirs), theirs, ""):
        with pytest.raises(Session.DoesNotExist):
            revoke_session(actor=people.sponsor, device=given)
    assert Session.objects.filter(session_key=theirs).exists()


def test_all_others_are_signed_out(people, client_of):
    here, *_ = (client_of(people.sponsor) for _ in range(4))
    stranger = client_of(people.editor)
    assert revoke_other_sessions(actor=people.sponsor, kept_key=here.session.session_key) == 3
    assert Session.objects.filter(session_key=stranger.session.session_key).exists()
