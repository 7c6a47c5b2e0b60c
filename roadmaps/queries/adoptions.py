"""What is released and how far it is used (4.10, N5): adoption debt, checks that are due, and the hours that count."""

from dataclasses import dataclass
from datetime import date

from django.core.exceptions import PermissionDenied
from django.http import Http404
from django.utils.translation import gettext as _

from roadmaps.queries.boards import Card
from roadmaps.queries.planning import USED_STATES, Planning, planning_of
from roadmaps.rules.adoption import due_weeks, is_debt, next_check, value_counted


@dataclass(frozen=True)
class Adoption:
    """One released card: `share` 0-1 uses it, `felt` is the newest answer 0-10, `counts` the hours a month that count."""

    card: Card
    release: date
    share: float
    answered: int
    felt: int | None
    is_debt: bool
    due_week: int | None
    next_check: date | None
    counts: float


@dataclass
class AdoptionPage:
    planning: Planning
    rows: list[Adoption]

    @property
    def debt(self) -> list[Adoption]:
        return [row for row in self.rows if row.is_debt]

    @property
    def due(self) -> list[Adoption]:
        return [row for row in self.rows if row.due_week]

    @property
    def counts(self) -> float:
        return sum(row.counts for row in self.rows)

    @property
    def hours(self) -> float:
        return sum(row.card.hours for row in self.rows)

    @property
    def may_answer(self) -> bool:
        board = self.planning.board
        return board.side == "customer" and board.role != "viewer"


def adoption_page(user, roadmap_id: int) -> AdoptionPage:
    """Return what of a roadmap is in use. The queries of `planning_of`. Raises 404."""
    planning = planning_of(user, roadmap_id)
    return AdoptionPage(planning, adoptions_from(planning))


def adoptions_from(planning: Planning) -> list[Adoption]:
    """Return the released cards, those with a due check first, then the least used. No query."""
    rows = [_adoption(card, planning) for card in planning.cards if card.item.status in USED_STATES]
    return sorted(rows, key=lambda row: (row.due_week is None, row.share, row.release))


def _adoption(card: Card, planning: Planning) -> Adoption:
    key = str(card.item.pk)
    checks = planning.checks.get(key, [])
    release = planning.released.get(key, planning.today)
    due = due_weeks(release, planning.today, planning.answered.get(key, ()))
    return Adoption(
        card=card,
        release=release,
        share=planning.share_used(card),
        answered=len(checks),
        felt=planning.felt.get(key),
        is_debt=is_debt(True, checks),
        due_week=due[0] if due else None,
        next_check=next_check(release, planning.today),
        counts=value_counted(card.hours, checks),
    )


def due_adoption(user, roadmap_id: int, item_id) -> Adoption:
    """Return the released card that this person of the customer may say something about. As `adoption_page`.

    Raises 404 for a card that is not released here, 403 for people who only read.
    """
    page = adoption_page(user, roadmap_id)
    found = next((row for row in page.rows if row.card.item.pk == item_id), None)
    if found is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    if not page.may_answer:
        raise PermissionDenied
    return found
