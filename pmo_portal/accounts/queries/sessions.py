"""Devices that are signed in."""

from pmo_portal.accounts.models import Session, User
from pmo_portal.core import clock


def live_sessions(user: User) -> list[Session]:
    """Return this person's sessions that have not expired, newest first. 1 query."""
    return list(Session.objects.filter(user_id=user.pk, expire_date__gt=clock.now()).order_by("-signed_in_at"))


def demo_people() -> list[User]:
    """Return the demo people whom local mode signs in with one click. 1 query."""
    return list(User.objects.filter(is_demo=True, is_active=True).order_by("role", "name"))
