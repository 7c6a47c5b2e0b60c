"""What of a card stands in for reach, urgency and the like when it is ranked by another method than ours (4.2)."""

from roadmaps.queries.boards import Card
from roadmaps.queries.planning import Planning
from roadmaps.rules import methods
from roadmaps.rules.priority import Candidate

IMPACTS = ((9, 3.0), (7, 2.0), (5, 1.0), (3, 0.5), (0, 0.25))
CONFIDENCES = {"said": 1.0, "tied": 0.8, "nobody": 0.5}
SIZES = {"S": 1, "M": 2, "L": 3, "XL": 5}
DAYS_A_PERSON_MONTH, MOST_RISK, RISK_A_WAITING = 20, 10, 5


def scores_of(planning: Planning, method: str) -> dict[str, float | str]:
    """Return card → its score (RICE, WSJF, value by effort) or its Kano class; cards without an estimate are left out."""
    most = max((card.hours for card in planning.open_cards), default=0.0) or 1.0
    shortest = min((card.item.build_days for card in planning.open_cards if card.item.build_days), default=1)
    awaited = [needs for _card, needs in planning.edges]
    scores = {}
    for card in planning.open_cards:
        key = str(card.item.pk)
        if method == "kano":
            scores[key] = _kano(card)
        elif card.item.build_days:
            scores[key] = _score(card, method, most, shortest, awaited.count(key))
    return scores


def ranked_by(scores: dict[str, float | str]):
    """Return the function that puts candidates into the order of these scores; what has none comes last."""

    def place(candidate: Candidate) -> tuple:
        score = scores.get(candidate.key)
        if score is None:
            return 1, 0.0
        return 0, methods.kano_place(score) if isinstance(score, str) else -score

    return lambda candidates: sorted(candidates, key=place)


def _score(card: Card, method: str, most: float, shortest: int, awaited: int) -> float:
    days = card.item.build_days
    if method == "rice":
        impact = next(value for least, value in IMPACTS if _severity(card) >= least)
        return methods.rice(card.people, impact, CONFIDENCES[card.asked], days / DAYS_A_PERSON_MONTH)
    if method == "wsjf":
        risk = min(MOST_RISK, RISK_A_WAITING * awaited)
        return methods.wsjf(10 * card.hours / most, _severity(card), risk, days / shortest)
    return methods.value_by_effort(card.hours, SIZES[card.item.effort or _size_of(days)])


def _severity(card: Card) -> int:
    return max((pain.severity for pain in card.pains), default=0)


def _size_of(days: int) -> str:
    return "S" if days <= 5 else "M" if days <= 15 else "L" if days <= 40 else "XL"


def _kano(card: Card) -> str:
    """How they would feel: without it by the severity of the pain, with it by whether they asked for it."""
    severity = _severity(card)
    without = methods.DISLIKE if severity >= 5 else methods.LIVE_WITH if severity else methods.NEUTRAL
    if severity >= 7:
        return methods.kano(methods.EXPECT, without)
    return methods.kano(methods.LIKE if card.asked != "nobody" else methods.NEUTRAL, without)
