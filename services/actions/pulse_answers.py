"""Taking the answer of an invitation (7.1, 7.4): one an invitation, changeable until the link ends, named or not.

An answer without a name keeps no way back to its person: no invitation, a random id, and the moment of the pulse's opening.
"""

import secrets
from datetime import datetime

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.http import Http404
from django.urls import reverse

from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from services.actions.concerns import NobodyIsLeft, owner_without
from services.actions.low_scores import forget_low_score
from services.actions.notices import give_notice
from services.models import Invitation, Naming, Response
from services.queries.colleagues import colleagues
from services.queries.invitations import answer_of, link_mark_of
from services.rules.pulse_questions import LEADS, cleaned_replies, fits
from services.rules.recovery import named_in

UNHAPPY_FROM = {"csat": 2, "effort": 2, "nps": 6}
SMALLEST_RANDOM_ID = 2**40


class PulseOver(Exception):
    """The pulse has ended: its answers stay as they are."""


class CallNeedsName(Exception):
    """Nobody can be called who wants to stay without a name."""


@transaction.atomic
def give_answer(
    *,
    invitation: Invitation,
    score: int,
    comment: str | None = None,
    naming: str | None = None,
    wants_call: bool | None = None,
    may_pass_on: bool | None = None,
    replies: dict | None = None,
) -> Response:
    """Take or change the answer of an invitation; None leaves that part as it is.

    Raises PulseOver, CallNeedsName, BadReply, ValueError for a score off the scale. Runs in the scope of the invitation's
    customer. 3 queries; 4 where a name is taken off or put on, 5 where the partner is told.
    """
    pulse, now = invitation.pulse, clock.now()
    if not fits(pulse.question, score):
        raise ValueError("A score is {} to {}.".format(*LEADS[pulse.question]))
    if not pulse.opens_at <= now < pulse.closes_at:
        raise PulseOver
    Invitation.objects.select_for_update().get(pk=invitation.pk)  # two taps at once are one answer
    before = answer_of(invitation)
    response = before or Response(customer_id=invitation.customer_id, pulse_id=pulse.pk, kind=pulse.question)
    given = {"comment": comment, "naming": naming, "wants_call": wants_call, "may_pass_on": may_pass_on}
    for name, value in given.items():
        if value is not None:
            setattr(response, name, value)
    response.score = score
    if replies is not None:
        response.replies = cleaned_replies(pulse.questions, replies)
    if response.naming == Naming.ANONYMOUS and response.wants_call:
        raise CallNeedsName
    _keep(response, invitation, now)
    if before is not None and response.naming != Naming.NAMED:
        forget_low_score(invitation_id=invitation.pk)
    if response.wants_call or (comment and score <= UNHAPPY_FROM[pulse.question]):
        _tell_partner(invitation, response)
    return response


def _keep(response: Response, invitation: Invitation, now: datetime) -> None:
    """Write the answer; where a name goes or comes the old row goes whole, so that nothing of it stays behind."""
    was_linked, is_nameless = response.invitation_id is not None, response.naming == Naming.ANONYMOUS
    if response.pk and was_linked == is_nameless:
        Response.objects.filter(pk=response.pk).delete()
        response.pk = None
    is_new = response.pk is None
    if is_nameless:
        response.invitation, response.link_mark = None, link_mark_of(invitation)
        response.answered_at = response.changed_at = invitation.pulse.opens_at
        response.pk = response.pk or SMALLEST_RANDOM_ID + secrets.randbelow(2**61)
    else:
        response.invitation, response.link_mark, response.changed_at = invitation, None, now
        response.answered_at = now if is_new else response.answered_at
    response.save(force_insert=is_new, force_update=not is_new)


def _tell_partner(invitation: Invitation, response: Response) -> None:
    """Tell the partner that somebody wants to be called or is unhappy, with a name only where the person gave it.

    If their words name the partner, somebody else of the PMO is told, or nobody where they name everybody (7.5).
    """
    reader = _reader_of(invitation.customer.owner, response)
    if reader is None:
        return
    is_named = response.naming == Naming.NAMED or response.wants_call
    name = invitation.contact.name if invitation.contact and is_named else invitation.customer.name
    whose = f"{invitation.pulse_id}:nobody" if response.naming == Naming.ANONYMOUS else str(invitation.pk)
    give_notice(
        user=reader,
        unique_key=f"pulse-answer:{whose}:{'call' if response.wants_call else 'unhappy'}",
        kind="pulse_call" if response.wants_call else "pulse_unhappy",
        label=f"{name}: {invitation.pulse.title}",
        path=reverse("services:pulses-show", args=[invitation.pulse_id]),
        customer_id=invitation.customer_id,
    )


def _reader_of(owner, response: Response):
    words = "\n".join([response.comment, *(reply for reply in response.replies.values() if isinstance(reply, str))])
    if response.may_pass_on or not named_in(words, {owner.pk: owner.name}):
        return owner
    try:
        return owner_without(owner=owner, named=named_in(words, colleagues()))
    except NobodyIsLeft:
        return None


@transaction.atomic
def answer_own_invitation(*, actor, invitation_id: int, score: int) -> Response:
    """Take the answer of a signed-in person to their own invitation. Raises PulseOver, 403, 404. 4 to 5 queries."""
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact")
    invitation = visible_row(rows, actor, invitation_id)
    if invitation.user_id != actor.pk:
        if actor.sees_all_customers:
            raise PermissionDenied
        raise Http404
    return give_answer(invitation=invitation, score=score)
