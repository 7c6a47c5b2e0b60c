"""The newest round of blind ranking as its reader may see it (N15): never the other side's order before both are in."""

from dataclasses import dataclass, field

from pmo_portal.core.rows import visible_row
from roadmaps.models import Item, Ranking, RankingAnswer
from roadmaps.queries.moments import Ground, ground_of
from roadmaps.rules.kendall import Gap, gaps, tau
from roadmaps.rules.ladders import TALK


@dataclass
class Rung:
    """One card with the place that each side gave it, None where that is not shown; `choices` are (place, is chosen)."""

    item: str
    heading: str
    places: list[tuple[int, bool]] = field(default_factory=list)
    customer: int | None = None
    pmo: int | None = None


@dataclass
class RankingPage:
    """`mine` says whether the reader has answered; `talk` are the most different cards, `tau` from -1 to 1."""

    ground: Ground
    ranking: Ranking | None
    rungs: list[Rung]
    cards: list[Item]
    side: str
    may_rank: bool
    mine: bool
    colleague: bool
    tau: float | None
    talk: list[tuple[Rung, Gap]]
    my_agreement: bool

    @property
    def other_is_in(self) -> bool:
        ranking = self.ranking
        return bool(ranking and (ranking.pmo_in_at if self.side == "customer" else ranking.customer_in_at))


def ranking_page(user, roadmap_id: int) -> RankingPage:
    """Return the newest round and the cards to choose for the next one. 4 queries. Raises 404."""
    ground = ground_of(user, roadmap_id)
    rounds = Ranking.objects.visible_to(user).filter(roadmap=roadmap_id)
    ranking = rounds.select_related("by", "agreed_customer", "agreed_pmo").first()
    rows = Item.objects.visible_to(user).filter(roadmap=roadmap_id)
    items = {str(item.pk): item for item in rows.order_by("lane__rank", "rank")}
    answers = _answers(user, ranking) if ranking else {}
    side = "customer" if ground.side == "customer" else "pmo"
    mine = next((answer.order for answer in answers.values() if answer.by_id == user.pk), None)
    rungs = {item: Rung(item, _heading(items.get(item))) for item in (ranking.items if ranking else [])}
    both = bool(ranking and ranking.is_revealed and len(answers) == 2)
    if both:
        for name, answer in answers.items():
            for place, item in enumerate(answer.order, start=1):
                setattr(rungs[item], name, place)
    start = (ranking.agreed or (answers["customer"].order if both else mine)) if ranking else None
    _offer(list(rungs.values()), start)
    found = gaps(answers["customer"].order, answers["pmo"].order) if both else []
    return RankingPage(
        ground=ground,
        ranking=ranking,
        rungs=sorted(rungs.values(), key=lambda rung: start.index(rung.item) if start else 0),
        cards=[item for item in items.values() if item.deleted_seq is None],
        side=side,
        may_rank=ground.role in ("editor", "owner"),
        mine=mine is not None,
        colleague=bool(ranking and getattr(ranking, f"{side}_in_at") and mine is None),
        tau=tau(answers["customer"].order, answers["pmo"].order) if both else None,
        talk=[(rungs[gap.thing], gap) for gap in found[:TALK] if gap.size],
        my_agreement=bool(ranking and getattr(ranking, f"agreed_{side}_id")),
    )


def ranking_of(user, roadmap_id: int, pk: int) -> Ranking:
    """Return a round of this roadmap. 1 query. Raises 404."""
    return visible_row(Ranking.objects.filter(roadmap=roadmap_id), user, pk)


def _answers(user, ranking: Ranking) -> dict[str, RankingAnswer]:
    rows = RankingAnswer.objects.visible_to(user).filter(ranking=ranking)
    return {answer.side: answer for answer in rows}


def _heading(item: Item | None) -> str:
    return (item.outcome or item.title) if item else ""


def _offer(rungs: list[Rung], start: list[str] | None) -> None:
    """Fill in the places to choose from, and the one that is chosen: only an order that somebody has given."""
    for rung in rungs:
        chosen = start.index(rung.item) + 1 if start else None
        rung.places = [(place, place == chosen) for place in range(1, len(rungs) + 1)]
