"""What people change about themselves: how they are spoken to, which colours they see, which devices are signed in."""

from django.db import transaction

from pmo_portal.accounts.models import Session, User


@transaction.atomic
def revise_profile(*, actor: User, **changes) -> None:
    """Keep what a person says about themselves; only the given fields are written."""
    for name, value in changes.items():
        setattr(actor, name, value)
    actor.save(update_fields=list(changes))


def choose_theme(*, actor: User, theme: str) -> None:
    """Keep light, dark or "" (as the device) with the person."""
    User.objects.filter(pk=actor.pk).update(theme=theme)


def revoke_session(*, actor: User, session_key: str) -> None:
    """Sign one device out; a key that is not this person's changes nothing and raises Session.DoesNotExist."""
    deleted, _ = Session.objects.filter(user_id=actor.pk, session_key=session_key).delete()
    if not deleted:
        raise Session.DoesNotExist(session_key)


def revoke_other_sessions(*, actor: User, kept_key: str) -> int:
    """Sign all other devices of this person out and return how many there were."""
    deleted, _ = Session.objects.filter(user_id=actor.pk).exclude(session_key=kept_key).delete()
    return deleted


@transaction.atomic
def invite_person(*, actor: User, email: str, name: str, role: str = "customer", language: str = "en") -> User:
    """Make a person who can sign in by mailed link, or find the one with this address. Customers only, unless a lead asks.

    Raises PermissionError when somebody who is no PMO lead invites staff or a leader.
    """
    if role != "customer" and actor.role != "lead":
        raise PermissionError("Only the PMO lead invites staff and leaders.")
    found = User.objects.filter(email=email.lower()).first()
    return found or User.objects.create_user(email, name=name, role=role, language=language)
