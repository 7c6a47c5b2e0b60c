"""The signed links in a reminder by which its owner says "done" or gives a new day, without signing in (X.4)."""

from django.core import signing

from pmo_portal.core.scoping import Scope, open_scope
from pmo_portal.core.templatetags.addresses import path_of
from services.models import FollowUp

SALT = "services.follow_up"
LINK_DAYS = 60


def link_path(follow_up: FollowUp) -> str:
    """Return the address of the page that a reminder leads to. No query."""
    token = signing.dumps([follow_up.pk, follow_up.owner_id], salt=SALT)
    return path_of("services:follow-up-links-edit", token)


def ids_of(token: str) -> tuple[int, int] | None:
    """Return (follow-up, owner) of a token of ours that is not older than 60 days, else None. No query."""
    try:
        follow_up_id, owner_id = signing.loads(token, salt=SALT, max_age=LINK_DAYS * 24 * 3600)
    except (signing.BadSignature, ValueError, TypeError):
        return None
    return follow_up_id, owner_id


def owner_scope(owner_id: int):
    """Open the scope of the member of the PMO whose reminder it is."""
    return open_scope(Scope(customers="*", team=True, user_id=owner_id))


def follow_up_of_link(ids: tuple[int, int]) -> FollowUp | None:
    """Return the follow-up if it is still this person's, and they still belong to the PMO. 1 query."""
    rows = FollowUp.objects.select_related("owner", "customer", "promised_to")
    row = rows.filter(pk=ids[0], owner_id=ids[1], owner__is_active=True).first()
    return row if row is not None and row.owner.is_pmo else None
