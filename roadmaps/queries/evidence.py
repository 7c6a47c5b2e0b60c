"""What the portal itself knows about each principle (6.2), beside what the sides say: a share, in words, with how it is counted."""

from dataclasses import dataclass
from datetime import datetime

from django.utils.translation import gettext as _

from roadmaps.models import PriorityTie
from roadmaps.queries.change_feeds import explained_share
from roadmaps.queries.forecasts import forecasts_from
from roadmaps.queries.planning import planning_of
from roadmaps.queries.returns import returns_from
from roadmaps.rules.evidence import alignment
from services.queries.promises_kept import promises_kept


@dataclass(frozen=True)
class Evidence:
    """`value` is a share 0-1 (for "return" hours back an hour spent), None where nothing is known; `words` say what it is of."""

    key: str
    value: float | None
    words: str


def evidence_of(user, customer_id: int, roadmap_id: int | None, now: datetime) -> dict[str, Evidence]:
    """Return principle key → evidence. 1 query; with a roadmap 8 more and those of `planning_of`."""
    kept = promises_kept([customer_id], now).get(customer_id)
    words = _("%(kept)s of %(due)s promises due in 90 days were kept.") if kept else _("No promise was due in 90 days.")
    given = {"kept": kept.kept, "due": kept.due} if kept else {}
    found = {"reliability": Evidence("reliability", kept.score if kept else None, words % given)}
    if roadmap_id is None:
        return found
    planning = planning_of(user, roadmap_id)
    parts = [
        _alignment(user, planning),
        _transparency(user, roadmap_id, now),
        _predictability(user, planning),
        _return(user, planning),
    ]
    return found | {one.key: one for one in parts}


def _alignment(user, planning) -> Evidence:
    rows = PriorityTie.objects.visible_to(user).filter(
        item__roadmap=planning.board.roadmap, fact__retired_at__isnull=True
    )
    tied = set(rows.values_list("item_id", flat=True))
    cards = [card.item for card in planning.cards]
    share = alignment((item.build_days or 0, item.pk in tied) for item in cards)
    days = sum(item.build_days or 0 for item in cards)
    words = _("of %(days)s build days are tied to one of their priorities.") % {"days": days}
    return Evidence("alignment", share, words if days else _("No build days are estimated."))


def _transparency(user, roadmap_id: int, now: datetime) -> Evidence:
    share, n = explained_share(user, roadmap_id, now)
    words = _("of %(n)s changes of dates or cards in 90 days were explained before somebody asked.") % {"n": n}
    return Evidence("transparency", share, words if n else _("No date and no card changed in 90 days."))


def _predictability(user, planning) -> Evidence:
    page = forecasts_from(user, planning)
    words = _("of %(n)s dates were met, or a new one was told early enough.") % {"n": page.decided}
    return Evidence("predictability", page.share, words if page.decided else _("No date is decided yet."))


def _return(user, planning) -> Evidence:
    page = returns_from(user, planning)
    words = _("hours came back for each hour of the PMO’s: %(hours)s confirmed hours, %(days)s days of work.")
    given = {"hours": round(page.hours), "days": round(page.spent_days)}
    return Evidence("return", page.ratio, words % given if page.spent_days else _("Nothing is released yet."))
