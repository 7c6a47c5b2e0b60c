"""An order given as a place for each card (N15), and the moves that bring the cards of a roadmap into an agreed order."""

from collections.abc import Mapping, Sequence

from pmo_portal.core.refusals import Refusal

MOST_CARDS, FEWEST_CARDS, TALK = 10, 2, 3


class LadderError(Refusal):
    """The places are not an order; the sentence says what is wrong."""


def order_of(places: Mapping[str, str], cards: Sequence[str]) -> list[str]:
    """Return the cards by their place, 1 first; every card has one place and every place one card.

    Raises: LadderError.
    """
    found: dict[int, str] = {}
    for card in cards:
        raw = places.get(card, "").strip()
        if not raw.isascii() or not raw.isdigit() or not 1 <= int(raw[:4]) <= len(cards):
            raise LadderError("Give each card a place from 1 to %(most)s.", most=len(cards))
        if int(raw) in found:
            raise LadderError("Two cards have place %(place)s. Each place is for one card.", place=int(raw))
        found[int(raw)] = card
    return [found[place] for place in sorted(found)]


def moves_to(order: Sequence[str], lanes: Mapping[str, Sequence[str]]) -> list[dict]:
    """Return the moves, without ids, after which the ranked cards of each lane stand in the agreed order.

    Cards stay in their lane and cards that were not ranked stay where they are: the ranked ones change places among
    themselves. `lanes` is lane id → cards from the top.
    """
    moves, ranked = [], set(order)
    for lane, cards in lanes.items():
        inside = iter([card for card in order if card in cards])
        target = [next(inside) if card in ranked else card for card in cards]
        now = list(cards)
        for at, card in enumerate(target):
            if now[at] == card:
                continue
            now.remove(card)
            now.insert(at, card)
            anchor = {"after": target[at - 1]} if at else {"before": now[1]}
            moves.append({"k": "move", "item": card, "lane": lane, **anchor})
    return moves
