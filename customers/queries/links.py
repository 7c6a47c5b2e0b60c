"""Links for people who do not sign in: a token that is derived and never stored, and whose rows it opens.

The database keeps only the token's hash. Which link is over is each noun's own rule (`playback_answers.py`,
`consent_links.py`); pulses have their own links in `services`.
"""

import hashlib
from dataclasses import dataclass

from django.utils.crypto import constant_time_compare, salted_hmac
from django.utils.http import base36_to_int, int_to_base36

from pmo_portal.core.scoping import customer_scope

PLAYBACK, CONSENT = "playback", "consent"


class LinkOver(Exception):
    """The link was right, but it has been used, taken back, or is too old."""


@dataclass(frozen=True)
class LinkHolder:
    """Somebody who acts by link, as the history writes them down; `pk` is that of their user, if they have one."""

    name: str
    pk: int | None = None


def token_of(kind: str, customer_id: int, pk: int) -> str:
    """Return the token of a row: both ids and an HMAC over them with the secret key. No query."""
    ids = f"{int_to_base36(customer_id)}-{int_to_base36(pk)}"
    return f"{ids}-{salted_hmac(f'customers.{kind}', ids, algorithm='sha256').hexdigest()[:40]}"


def hash_of(token: str) -> str:
    """Return what the database keeps of a token. No query."""
    return hashlib.sha256(token.encode()).hexdigest()


def customer_of_token(kind: str, token: str) -> int | None:
    """Return the customer that a token of ours belongs to, None for any other string. No query."""
    parts = token.split("-")
    try:
        customer_id, pk = base36_to_int(parts[0]), base36_to_int(parts[1])
    except (ValueError, IndexError):
        return None
    return customer_id if constant_time_compare(token, token_of(kind, customer_id, pk)) else None


def link_scope(customer_id: int):
    """Open the scope in which the holder of a link sees the rows of one customer."""
    return customer_scope(customer_id)
