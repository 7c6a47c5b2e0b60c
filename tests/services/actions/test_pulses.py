"""A pulse asks each address once and takes one answer that can change until the end."""

from datetime import timedelta

import pytest
from django.core.exceptions import PermissionDenied
from django.http import Http404

from pmo_portal.core import clock
from services.actions.pulse_answers import CallNeedsName, PulseOver, answer_own_invitation, give_answer
from services.actions.pulse_schedules import forget_links
from services.actions.pulses import NobodyToAsk, start_pulse
from services.models import Invitation, Mail, Notice, Pulse, Response
from services.queries.invitations import hash_of, token_of
from services.queries.pulses import people_to_ask
from services.rules.pulse_questions import BadReply, question_list

pytestmark = pytest.mark.django_db


def test_each_person_with_an_address_gets_one_mail(pulse, people):
    assert pulse.invitations.count() == 4
    assert Mail.objects.filter(kind="pulse").count() == 4
    assert set(Mail.objects.values_list("recipient", flat=True)) == {
        person.pk for person in (people.sponsor, people.editor, people.suggester, people.viewer)
    }


def test_no_token_is_stored(pulse):
    row = Invitation.objects.earliest("pk")
    token = token_of(row.customer_id, row.pk)
    assert row.token_hash == hash_of(token) != token
    assert token not in str(Mail.objects.values_list("context", flat=True))


def test_people_of_another_customer_are_left_out(people):
    with pytest.raises(NobodyToAsk):
        start_pulse(
            actor=people.staff,
            customer_id=people.larkfield.pk,
            title="x",
            closes_at=clock.now() + timedelta(days=1),
            contacts=people_to_ask(people.staff, people.harbour),
        )


@pytest.mark.parametrize("person", ["leader", "sponsor"])
def test_only_the_pmo_asks(people, person):
    with pytest.raises(PermissionDenied):
        start_pulse(
            actor=getattr(people, person),
            customer_id=people.larkfield.pk,
            title="x",
            closes_at=clock.now(),
            contacts=[],
        )


def test_a_second_tap_changes_the_answer_and_keeps_the_comment(invitation):
    give_answer(invitation=invitation, score=4, comment="Keep the Friday list", naming="anonymous")
    give_answer(invitation=invitation, score=2)
    row = Response.objects.get()
    assert (row.score, row.comment, row.naming) == (2, "Keep the Friday list", "anonymous")


def test_without_a_name_nothing_leads_back_to_the_person(invitation, people):
    give_answer(invitation=invitation, score=4, comment="Keep it")
    give_answer(invitation=invitation, score=4, naming="anonymous")
    row = Response.objects.get()
    assert (row.invitation, row.answered_at, row.changed_at) == (
        None,
        invitation.pulse.opens_at,
        invitation.pulse.opens_at,
    )
    assert row.pk > 2**40
    assert row.link_mark not in {invitation.token_hash, token_of(invitation.customer_id, invitation.pk)}
    assert not any(person.pk == row.pk for person in Invitation.objects.all())
    Pulse.objects.update(closes_at=clock.now() - timedelta(hours=2))
    assert forget_links() == 1
    assert Response.objects.get().link_mark is None


def test_a_name_can_be_given_again(invitation):
    give_answer(invitation=invitation, score=4, naming="anonymous")
    give_answer(invitation=invitation, score=5, naming="named")
    row = Response.objects.get()
    assert (row.invitation, row.score, row.link_mark) == (invitation, 5, None)


def test_replies_off_their_scale_change_nothing(invitation):
    invitation.pulse.questions = question_list(["ease"], [])
    with pytest.raises(BadReply):
        give_answer(invitation=invitation, score=4, replies={"ease": 9})
    assert not Response.objects.exists()


def test_after_the_end_nothing_changes(invitation):
    Pulse.objects.update(closes_at=clock.now())
    invitation.pulse.refresh_from_db()
    with pytest.raises(PulseOver):
        give_answer(invitation=invitation, score=4)
    assert not Response.objects.exists()


@pytest.mark.parametrize("score", [0, 6, -1])
def test_scores_are_one_to_five(invitation, score):
    with pytest.raises(ValueError, match="1 to 5"):
        give_answer(invitation=invitation, score=score)


def test_whoever_wants_a_call_is_named_to_the_partner(invitation, people):
    with pytest.raises(CallNeedsName):
        give_answer(invitation=invitation, score=2, comment="Call me", naming="anonymous", wants_call=True)
    give_answer(invitation=invitation, score=2, comment="Call me", naming="score_only", wants_call=True)
    notice = Notice.objects.get(kind="pulse_call")
    assert notice.user == people.staff
    assert "Ruth" in notice.label


def test_an_unhappy_anonymous_comment_names_nobody(invitation):
    give_answer(invitation=invitation, score=1, comment="Too late again", naming="anonymous")
    assert "Ruth" not in Notice.objects.get(kind="pulse_unhappy").label


def test_one_answers_only_ones_own_invitation(invitation, people):
    answer_own_invitation(actor=people.sponsor, invitation_id=invitation.pk, score=5)
    assert Response.objects.get().score == 5
    for person in (people.editor, people.other_sponsor):
        with pytest.raises(Http404):
            answer_own_invitation(actor=person, invitation_id=invitation.pk, score=1)
    with pytest.raises(PermissionDenied):
        answer_own_invitation(actor=people.staff, invitation_id=invitation.pk, score=1)
