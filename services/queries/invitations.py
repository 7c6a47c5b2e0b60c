"""The link of a pulse: a token that is derived and never stored, and the invitation it opens."""

import hashlib
import hmac
from datetime import datetime

from django.db.models import Q
from django.urls import reverse
from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from pmo_portal.core.scoping import customer_scope
from services.models import Invitation, Response

SALT = "services.invitation"
MARK_SALT = "services.answer-without-a-name"


class LinkOver(Exception):
    """The link was right, but its pulse has ended."""


def token_of(customer_id: int, invitation_id: int) -> str:
    """Return the token of an invitation: both ids and an HMAC over them with the secret key. No query."""
    ids = f"{int_to_base36(customer_id)}-{int_to_base36(invitation_id)}"
    return f"{ids}-{salted_hmac(SALT, ids, algorithm='sha256').hexdigest()[:40]}"


def hash_of(token: str) -> str:
    """Return what the database keeps of a token."""
    return hashlib.sha256(token.encode()).hexdigest()


def link_mark_of(invitation: Invitation) -> str:
    """Return what an answer without a name keeps of its link. Only who holds the link, or the secret key, can make it."""
    return salted_hmac(MARK_SALT, token_of(invitation.customer_id, invitation.pk), algorithm="sha256").hexdigest()


def answer_of(invitation: Invitation) -> Response | None:
    """Return the answer that was given by this link, with or without a name. 1 query."""
    given = Q(invitation_id=invitation.pk) | Q(link_mark=link_mark_of(invitation))
    return Response.objects.filter(given, pulse_id=invitation.pulse_id).first()


def answer_path(invitation: Invitation) -> str:
    """Return the address of the page on which this person answers."""
    return reverse("services:pulse-answers-edit", args=[token_of(invitation.customer_id, invitation.pk)])


def customer_of_token(token: str) -> int | None:
    """Return the customer that a token of ours belongs to, None for any other string. No query."""
    parts = token.split("-")
    try:
        customer_id, invitation_id = base36_to_int(parts[0]), base36_to_int(parts[1])
    except (ValueError, IndexError):
        return None
    return customer_id if constant_time_compare(token, token_of(customer_id, invitation_id)) else None


def link_scope(customer_id: int):
    """Open the scope in which the holder of a link sees the rows of one customer."""
    return customer_scope(customer_id)


def invitation_for(token: str, now: datetime) -> Invitation | None:
    """Return the invitation of a token with pulse, customer and owner, inside its customer's scope. 1 query.

    Raises LinkOver after the pulse has ended.
    """
    rows = Invitation.objects.select_related("pulse", "customer__owner", "contact", "user")
    invitation = rows.filter(token_hash=hash_of(token)).first()
    if invitation is None or not hmac.compare_digest(token_of(invitation.customer_id, invitation.pk), token):
        return None
    if invitation.pulse.closes_at <= now:
        raise LinkOver
    return invitation
