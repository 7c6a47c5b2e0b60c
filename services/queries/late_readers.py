"""Who at the PMO has follow-ups that are late, and how often they want to hear of it (X.1, X.3)."""

from dataclasses import dataclass
from datetime import datetime

from django.db.models import Min, OuterRef, Q, Subquery

from pmo_portal.accounts.models import Role, User
from services.models import Preference
from services.queries.preferences import USUAL


@dataclass(frozen=True)
class LateReader:
    """`earliest` is when their oldest open follow-up was due; `rhythm` is daily, weekly or off."""

    user: User
    earliest: datetime
    rhythm: str


def late_readers(now: datetime) -> list[LateReader]:
    """Return everybody of the PMO with an open follow-up that was due before `now`. 1 query."""
    chosen = Preference.objects.filter(address=OuterRef("email"), event="late", channel="mail").values("rhythm")
    is_open = Q(follow_ups__state="open", follow_ups__due_at__lt=now)
    people = User.objects.filter(is_open, role__in=[Role.STAFF, Role.LEAD], is_active=True)
    rows = people.annotate(earliest=Min("follow_ups__due_at"), rhythm=Subquery(chosen)).order_by("pk")
    return [LateReader(user, user.earliest, user.rhythm or USUAL["late"]) for user in rows]
