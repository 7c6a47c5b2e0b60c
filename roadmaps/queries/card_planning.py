"""What stands beside one card: what it waits for, what waits for it, doubts, reasons for its place, and its use (4.10, 4.11)."""

from dataclasses import dataclass
from datetime import date

from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from roadmaps.models import AdoptionCheck, Doubt, DoubtKind, Item, MoveReason, Wait
from roadmaps.queries.cards import CardPage
from roadmaps.rules.waits import delayed_by

SHOWN = 20


@dataclass
class CardPlanning:
    """`waits` are {"pk", "needs", "heading"}, `others` (id, heading) of the cards that this one may still wait for."""

    waits: list[dict]
    delays: list[Item]
    others: list[tuple[str, str]]
    doubts: list[dict]
    reasons: list[dict]
    checks: list[dict]
    may_write: bool
    may_answer: bool


def card_planning(user, page: CardPage) -> CardPlanning:
    """Return what stands beside a card. 2 queries."""
    item = page.card.item
    known = _cards(user, page)
    rows = [(key, wait) for key, row in known.items() for wait in row.wait_rows if wait["needs"] in known]
    behind = delayed_by([(key, wait["needs"]) for key, wait in rows], str(item.pk))
    mine = [wait | {"heading": _heading(known[wait["needs"]])} for key, wait in rows if key == str(item.pk)]
    taken = {str(item.pk), *behind, *(wait["needs"] for wait in mine)}
    beside = _beside(user, item)
    return CardPlanning(
        waits=mine,
        delays=[known[key] for key in behind],
        others=[(key, _heading(row)[:120]) for key, row in known.items() if key not in taken],
        doubts=[row | {"label": DoubtKind(row["kind"]).label} for row in beside.doubt_rows],
        reasons=beside.reason_rows,
        checks=[row | {"on": date.fromisoformat(row["on"])} for row in beside.check_rows],
        may_write=page.role in ("editor", "owner") and item.deleted_seq is None,
        may_answer=page.side == "customer" and page.role != "viewer" and item.status in ("released", "relieved"),
    )


def _cards(user, page: CardPage) -> dict[str, Item]:
    """Return the living cards of the roadmap by id, each with `wait_rows`. 1 query."""
    waits = Wait.objects.visible_to(user).filter(item=OuterRef("pk")).order_by("pk")
    cards = Item.objects.visible_to(user).filter(roadmap=page.roadmap, deleted_seq__isnull=True)
    cards = cards.annotate(wait_rows=ArraySubquery(waits.values(row=JSONObject(pk="pk", needs="needs_id"))))
    cards = cards.only("pk", "title", "outcome").order_by("lane__rank", "rank")
    return {str(row.pk): row for row in cards}


def _beside(user, item: Item) -> Item:
    mine = {"item": OuterRef("pk")}
    doubts = Doubt.objects.visible_to(user).filter(**mine).order_by("kind", "pk")
    reasons = MoveReason.objects.visible_to(user).filter(**mine).order_by("-seq")
    checks = AdoptionCheck.objects.visible_to(user).filter(**mine).order_by("-week")
    said = JSONObject(pk="pk", kind="kind", text="text", answer="answer", settled="settled_at", by="by__name")
    why = JSONObject(reason="reason", cost="cost_hours", by="by__name")
    used = JSONObject(week="week", using="using", expected="expected", felt="felt", on="on", by="person__name")
    rows = Item.objects.visible_to(user).annotate(
        doubt_rows=ArraySubquery(doubts.values(row=said)[:SHOWN]),
        reason_rows=ArraySubquery(reasons.values(row=why)[:SHOWN]),
        check_rows=ArraySubquery(checks.values(row=used)[:SHOWN]),
    )
    return rows.only("pk").get(pk=item.pk)


def _heading(item: Item) -> str:
    return item.outcome or item.title
