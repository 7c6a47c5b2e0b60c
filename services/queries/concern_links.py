"""The signed link by which whoever told us says "yes" or "not yet" without signing in (7.6). It holds for one round."""

from django.core import signing
from django.urls import reverse

from services.models import Concern

SALT = "services.concern"
LINK_DAYS = 120


def verdict_path(concern: Concern) -> str:
    """Return the address of the page with "are we good?". No query."""
    token = signing.dumps([concern.customer_id, concern.pk, concern.round], salt=SALT)
    return reverse("services:concern-links-edit", args=[token])


def ids_of(token: str) -> tuple[int, int, int] | None:
    """Return (customer, concern, round) of a token of ours that is not older than 120 days, else None. No query."""
    try:
        customer_id, concern_id, round_then = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return customer_id, concern_id, round_then


def concern_of_link(concern_id: int) -> Concern | None:
    """Return the case of a link with its people, inside its customer's scope. 1 query."""
    rows = Concern.objects.select_related("customer", "owner", "raised_by", "contact", "pmo_agreed_by")
    return rows.filter(pk=concern_id).first()
