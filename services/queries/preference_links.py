"""The signed links in a mail by which its reader chooses when we write to them, without signing in."""

from dataclasses import dataclass
from functools import lru_cache

from django.core import signing

from pmo_portal.core.templatetags.addresses import path_of

SALT = "services.preference"


@dataclass(frozen=True)
class Reader:
    """Whose choices a link opens: `address`, lower case, and the `kind` of mail that it came in."""

    address: str
    kind: str


@lru_cache(maxsize=8)  # a mail has two links with the same token
def token_for(address: str, kind: str) -> str:
    """Return the signed token of a reader and a kind of mail; it does not end. No query."""
    return signing.Signer(salt=SALT).sign_object([address.lower(), kind])


def reader_of(token: str) -> Reader | None:
    """Return whom a token of ours belongs to, None for any other string. No query."""
    try:
        address, kind = signing.Signer(salt=SALT).unsign_object(token)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return Reader(address, kind)


def choose_path(address: str, kind: str) -> str:
    """Return the address of the page on which this reader chooses."""
    return path_of("services:preference-links-edit", token_for(address, kind))


def unsubscribe_path(address: str, kind: str) -> str:
    """Return where a mail program posts to when its reader presses "unsubscribe" (RFC 8058)."""
    return path_of("services:unsubscriptions-create", token_for(address, kind))
