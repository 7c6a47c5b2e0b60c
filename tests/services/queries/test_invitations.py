"""A token opens its invitation and nothing else; it is derived, never stored."""

import pytest

from pmo_portal.core import clock
from services.models import Pulse
from services.queries.invitations import (
    LinkOver,
    answer_path,
    customer_of_token,
    hash_of,
    invitation_for,
    link_scope,
    token_of,
)

pytestmark = pytest.mark.django_db


@pytest.fixture
def token(invitation):
    return token_of(invitation.customer_id, invitation.pk)


def test_the_token_leads_to_its_customer_and_invitation(token, invitation):
    assert customer_of_token(token) == invitation.customer_id
    with link_scope(invitation.customer_id):
        found = invitation_for(token, clock.now())
    assert found == invitation
    assert token in answer_path(found)


def test_another_secret_makes_another_token(token, invitation, settings):
    settings.SECRET_KEY = "another"
    assert token_of(invitation.customer_id, invitation.pk) != token
    assert customer_of_token(token) is None


@pytest.mark.parametrize("raw", ["", "-", "a-b", "a-b-c", "zz-zz-" + "0" * 40, "é-é-é", "1" * 500])
def test_anything_else_leads_nowhere(raw):
    assert customer_of_token(raw) is None


def test_without_the_hash_in_the_table_it_opens_nothing(token, invitation):
    type(invitation).objects.filter(pk=invitation.pk).update(token_hash=hash_of("other"))
    assert invitation_for(token, clock.now()) is None


def test_after_the_end_it_says_so(token):
    Pulse.objects.update(closes_at=clock.now())
    with pytest.raises(LinkOver):
        invitation_for(token, clock.now())
