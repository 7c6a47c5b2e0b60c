"""Throwing away what nobody needs any more: ended sessions, old links, counted tries. Nothing that anybody wrote."""

from datetime import timedelta

from django.db import transaction

from pmo_portal.accounts.models import Attempt, Session, SignInLink
from pmo_portal.core import clock

LINKS_KEPT_DAYS = 30


@transaction.atomic
def clear_leftovers() -> dict[str, int]:
    """Delete expired sessions, links older than 30 days and tries older than a day; return how many of each. 3 queries."""
    now = clock.now()
    sessions, _ = Session.objects.filter(expire_date__lt=now).delete()
    links, _ = SignInLink.objects.filter(expires_at__lt=now - timedelta(days=LINKS_KEPT_DAYS)).delete()
    attempts, _ = Attempt.objects.filter(started_at__lt=now - timedelta(days=1)).delete()
    return {"sessions": sessions, "links": links, "attempts": attempts}
