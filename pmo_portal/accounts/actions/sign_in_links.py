"""Signing in by a mailed link: ask, make, use. A token is computed from the key of its row, so none is stored anywhere."""

import hashlib
import uuid
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.crypto import salted_hmac
from django.utils.module_loading import import_string

from pmo_portal.accounts.actions.attempts import count_attempt
from pmo_portal.accounts.models import Role, SignInLink, User
from pmo_portal.core import clock

LINKS_AN_ADDRESS = 5
LINKS_A_NETWORK = 20


class LinkIsOver(Exception):
    """The link was used, has expired, or never was one."""


@dataclass(frozen=True)
class Entrance:
    """Who comes in, and where they wanted to go."""

    user: User
    next_path: str


@transaction.atomic
def ask_for_link(*, email: str, address: str, language: str, next_path: str = "") -> None:
    """Put a sign-in mail for this address into the outbox, whoever it belongs to. 3 queries, known or not.

    Nobody is looked up here, so that known and unknown addresses take the same time; where nobody has the address the
    mail is dropped at hand-over. Raises TooManyTries, counted by mail address and by network address.
    """
    count_attempt(key=f"link:{email.lower()}", most=LINKS_AN_ADDRESS)
    count_attempt(key=f"link-from:{address}", most=LINKS_A_NETWORK)
    _queue("sign_in", email, {"next": next_path[:500], "language": language})


@transaction.atomic
def ask_for_password(*, email: str, address: str, language: str) -> None:
    """Put a mail with a way to a new password into the outbox, whoever the address belongs to. 3 queries, known or not.

    Raises TooManyTries, counted together with sign-in links.
    """
    count_attempt(key=f"link:{email.lower()}", most=LINKS_AN_ADDRESS)
    count_attempt(key=f"link-from:{address}", most=LINKS_A_NETWORK)
    _queue("password", email, {"language": language})


def _queue(kind: str, email: str, context: dict) -> None:
    import_string(settings.MAIL_QUEUE)(
        unique_key=f"{kind}:{uuid.uuid4()}",
        kind=kind,
        address=email,
        context=context,
        due_at=clock.now(),
        repeat_is_harmless=True,
    )


def token_of(*, key: str) -> str:
    """Return the token that belongs to the key of a link. No query."""
    return salted_hmac("accounts.sign-in-link", key, algorithm="sha256").hexdigest()


def hash_of(*, token: str) -> str:
    """Return what the database keeps of a token. No query."""
    return hashlib.sha256(token.encode()).hexdigest()


@transaction.atomic
def make_link(*, user: User, key: str, next_path: str = "", minutes: int | None = None) -> str:
    """Make the link of a key, or find it again, and return its path. It works once, for 15 minutes unless told."""
    expires_at = clock.now() + timedelta(minutes=minutes or settings.SIGN_IN_LINK_MINUTES)
    token = token_of(key=key)
    SignInLink.objects.get_or_create(
        token_hash=hash_of(token=token), defaults={"user": user, "next_path": next_path[:500], "expires_at": expires_at}
    )
    return reverse("accounts:sign-in-links-show", args=[token])


def open_link(*, token: str) -> SignInLink:
    """Return a link that still works, without using it up. 1 query. Raises LinkIsOver."""
    links = SignInLink.objects.select_related("user").filter(
        token_hash=hash_of(token=token), used_at__isnull=True, expires_at__gt=clock.now(), user__is_active=True
    )
    link = links.first()
    if link is None:
        raise LinkIsOver
    return link


@transaction.atomic
def use_link(*, token: str) -> Entrance:
    """Use a link up and say who comes in; of two posts at once only one does. 2 queries. Raises LinkIsOver."""
    link = open_link(token=token)
    now = clock.now()
    used = SignInLink.objects.filter(pk=link.pk, used_at__isnull=True, expires_at__gt=now).update(used_at=now)
    if not used:
        raise LinkIsOver
    return Entrance(link.user, link.next_path)


def is_signed_in_by_password(*, user: User) -> bool:
    """Return whether this person's way in is password and second factor: then no link is mailed. No query."""
    return user.role != Role.CUSTOMER and user.has_usable_password()
