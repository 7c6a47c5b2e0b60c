"""Who may use a view. Every view names its audience; `AudienceMiddleware` refuses to run one that does not."""

from collections.abc import Callable
from enum import Enum


class Audience(Enum):
    """The kinds of person a view is for. STAFF includes the PMO lead; LINK is a holder of a signed link."""

    STAFF = "staff"
    LEAD = "lead"
    CUSTOMER = "customer"
    LEADER = "leader"
    LINK = "link"
    ANYBODY = "anybody"


STAFF, LEAD, CUSTOMER, LEADER, LINK, ANYBODY = Audience


def audience(*kinds: Audience) -> Callable:
    """Mark a view with the kinds of people it is for; LINK and ANYBODY need no sign-in."""
    if not kinds:
        raise ValueError("An audience needs at least one kind of person.")

    def mark(view: Callable) -> Callable:
        view.audience = frozenset(kinds)
        if LINK in kinds or ANYBODY in kinds:
            view.login_required = False
        return view

    return mark


def is_in_audience(user, kinds: frozenset) -> bool:
    """Answer whether this person belongs to one of the kinds."""
    if LINK in kinds or ANYBODY in kinds:
        return True
    if not user.is_authenticated:
        return False
    mine = {Audience(user.role)}
    if user.role == "lead":
        mine.add(STAFF)
    return bool(mine & kinds)
