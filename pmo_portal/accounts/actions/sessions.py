"""Signing in and signing devices out."""

from django.db import transaction

from pmo_portal.accounts.models import Session, User
from pmo_portal.accounts.sessions import public_id


@transaction.atomic
def revoke_session(*, actor: User, device: str) -> None:
    """Sign one device of this person out. 2 queries. Raises Session.DoesNotExist where the device is not theirs."""
    keys = Session.objects.filter(user_id=actor.pk).values_list("session_key", flat=True)
    key = next((key for key in keys if public_id(key) == device), None)
    if key is None:
        raise Session.DoesNotExist(device)
    Session.objects.filter(user_id=actor.pk, session_key=key).delete()


@transaction.atomic
def revoke_other_sessions(*, actor: User, kept_key: str) -> int:
    """Sign all other devices of this person out and return how many there were. 1 query."""
    deleted, _ = Session.objects.filter(user_id=actor.pk).exclude(session_key=kept_key).delete()
    return deleted
