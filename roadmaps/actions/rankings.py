"""Blind ranking (N15): open a round, put the cards in order unseen, agree on one order and move the cards into it."""

import uuid

from django.core.exceptions import PermissionDenied
from django.db import IntegrityError, transaction
from django.urls import reverse
from django.utils.translation import gettext as _

from customers.models import Customer
from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row, visible_row
from roadmaps.actions.items import EditRefused
from roadmaps.actions.operations import apply_ops
from roadmaps.models import Item, Ranking, RankingAnswer, Roadmap
from roadmaps.queries.members import role_on_now
from roadmaps.rules.ladders import FEWEST_CARDS, MOST_CARDS, moves_to


class RankingRefused(Exception):
    """This round cannot take that; the message is the sentence for the person."""


@transaction.atomic
def open_ranking(*, actor, roadmap_id: int, items: list[str]) -> Ranking:
    """Open a round over 2 to 10 cards of the roadmap. 7 queries. Raises RankingRefused, 403, 404."""
    roadmap = editable_row(Roadmap.objects.select_for_update(of=("self",)), actor, roadmap_id)
    _side_of(roadmap, actor)
    newest = Ranking.objects.visible_to(actor).filter(roadmap=roadmap).first()
    if newest is not None and not newest.is_revealed:
        raise RankingRefused(_("A round is open already. Put its cards in order first."))
    rows = Item.objects.visible_to(actor).filter(roadmap=roadmap, deleted_seq__isnull=True, shown_seq__isnull=False)
    known = {str(item.pk): item for item in rows}
    chosen = [known[item] for item in dict.fromkeys(items) if item in known]
    if not FEWEST_CARDS <= len(chosen) <= MOST_CARDS:
        raise RankingRefused(_("Choose 2 to 10 cards; you chose %(n)s.") % {"n": len(chosen)})
    chosen.sort(key=lambda item: (item.title or item.outcome).casefold())
    ranking = Ranking(
        customer_id=roadmap.customer_id, roadmap=roadmap, items=[str(item.pk) for item in chosen], by=actor,
        opened_at=clock.now(),
    )  # fmt: skip
    ranking.save(force_insert=True)
    _record(actor, ranking, "roadmap.ranking_opened")
    return ranking


@transaction.atomic
def answer_ranking(*, actor, ranking_id: int, order: list[str]) -> Ranking:
    """Put the cards in order for one's side; its author may change it until both sides are in. 7 queries.

    Raises RankingRefused when a colleague has answered or the orders are shown already, 403, 404.
    """
    ranking = _locked(actor, ranking_id)
    side = _side_of(ranking.roadmap, actor)
    if ranking.is_revealed:
        raise RankingRefused(_("Both orders are shown already."))
    _check(ranking, order)
    mine = RankingAnswer.objects.filter(ranking=ranking, side=side, by=actor)
    values = {"order": order, "at": clock.now()}
    if not mine.update(**values):
        answer = RankingAnswer(customer_id=ranking.customer_id, ranking=ranking, side=side, by=actor, **values)
        try:
            with transaction.atomic():
                answer.save(force_insert=True)
        except IntegrityError:
            raise RankingRefused(_("A colleague has answered for your side already.")) from None
        setattr(ranking, f"{side}_in_at", values["at"])
        ranking.save(update_fields=[f"{side}_in_at"])
        _record(actor, ranking, "roadmap.ranked")
    return ranking


@transaction.atomic
def agree_order(*, actor, ranking_id: int, order: list[str], form_key: uuid.UUID) -> Ranking:
    """Agree to an order for one's side, once both orders are shown. Another order than the one on the table replaces it and
    waits for the other side; the same one is saved with both names, and the cards are moved. Raises RankingRefused,
    EditRefused, 403, 404.
    """
    ranking = _locked(actor, ranking_id)
    side = _side_of(ranking.roadmap, actor)
    if not ranking.is_revealed:
        raise RankingRefused(_("First both sides put the cards in order."))
    if ranking.applied_at is not None:
        if ranking.agreed == order:
            return ranking
        raise RankingRefused(_("This order is agreed already. Open a new round to change it."))
    _check(ranking, order)
    if ranking.agreed != order:
        ranking.agreed, ranking.agreed_customer, ranking.agreed_pmo = order, None, None
    setattr(ranking, f"agreed_{side}", actor)
    if ranking.agreed_customer_id and ranking.agreed_pmo_id:
        ranking.applied_at = clock.now()
        _move(actor, ranking, form_key)
    ranking.save(update_fields=["agreed", "agreed_customer", "agreed_pmo", "applied_at"])
    _record(actor, ranking, "roadmap.order_agreed")
    return ranking


def _locked(actor, ranking_id: int) -> Ranking:
    return editable_row(Ranking.objects.select_for_update(of=("self",)).select_related("roadmap"), actor, ranking_id)


def _side_of(roadmap: Roadmap, actor) -> str:
    side, role = role_on_now(roadmap, actor) or ("leader", "viewer")
    if side not in ("customer", "pmo") or role not in ("editor", "owner"):
        raise PermissionDenied
    return side


def _check(ranking: Ranking, order: list[str]) -> None:
    if sorted(order) != sorted(ranking.items):
        raise RankingRefused(_("This order does not hold the cards of the round. Reload the page."))


def _move(actor, ranking: Ranking, form_key: uuid.UUID) -> None:
    rows = Item.objects.visible_to(actor).filter(roadmap=ranking.roadmap_id, deleted_seq__isnull=True)
    lanes: dict[str, list[str]] = {}
    for item in rows.order_by("lane__rank", "rank"):
        lanes.setdefault(str(item.lane_id), []).append(str(item.pk))
    ops = moves_to(ranking.agreed, lanes)
    for number, op in enumerate(ops):
        op["id"] = str(uuid.uuid5(form_key, str(number)))
    if ops:
        deed = {"roadmap_id": ranking.roadmap_id, "epoch": None, "via": "form", "group_id": form_key}
        answers = apply_ops(actor=actor, ops=ops, **deed)
        if not all(answer["ok"] for answer in answers):
            raise EditRefused(answers)


def _record(actor, ranking: Ranking, verb: str) -> None:
    customer = visible_row(Customer, actor, ranking.customer_id)
    path = reverse("roadmaps:rankings-index", args=[ranking.roadmap_id])
    record(actor=actor, verb=verb, customer_id=customer.pk, label=customer.name, path=path)
