"""One roadmap as a board (mock-up 07): lanes, cards with the words behind them, and what waits for a word (4.1, N2)."""

from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date

from django.db.models import F
from django.http import Http404
from django.utils import timezone
from django.utils.translation import gettext as _

from customers.models import Customer, Quote
from customers.queries.pains import hide_speaker, pains_of
from pmo_portal.core import clock
from pmo_portal.core.prepared import prepared
from roadmaps.models import Item, Lane, Roadmap
from roadmaps.queries.board_cards import Card
from roadmaps.queries.comments import counted_comments
from roadmaps.queries.item_services import service_behind
from roadmaps.queries.item_texts import texts_of_items
from roadmaps.queries.members import role_on
from roadmaps.queries.signatures import SignedState, changed_after, signed_by, signed_state
from roadmaps.queries.suggestions import WaitingWord, waiting_words
from roadmaps.queries.values import flags_of, items_with_pains
from roadmaps.queries.wording import chip_of, short_day
from roadmaps.rules.medicine import medicine_ratio
from roadmaps.rules.permissions import allowed, editable_fields


@dataclass
class LaneView:
    lane: Lane
    cards: list[Card] = field(default_factory=list)
    wishes: list[WaitingWord] = field(default_factory=list)

    @property
    def title(self) -> str:
        return self.lane.title or self.lane.get_kind_display()

    @property
    def hours(self) -> float:
        """Pain-hours a month still to win back: each pain once, also where two cards take it away."""
        pains = {pain.pk: pain for card in self.cards if not card.is_done for pain in card.pains}
        return float(sum(pain.hours_a_month - pain.back for pain in pains.values()))


@dataclass
class Board:
    """`seq` is the number of the last operation that the cards show."""

    roadmap: Roadmap
    customer: Customer
    side: str
    role: str
    seq: int
    lanes: list[LaneView]
    waiting: list[WaitingWord]
    may_add: bool
    may_suggest: bool
    may_sign: bool = False
    signed: SignedState | None = None

    @property
    def medicine(self) -> float | None:
        """Return the share 0-1 of the build days of open cards that nobody asked for (N2), None without estimates."""
        cards = [card for lane in self.lanes for card in lane.cards if card.is_open]
        return medicine_ratio((card.item.build_days or 0, card.asked != "nobody") for card in cards)

    @property
    def count(self) -> int:
        return sum(len(lane.cards) for lane in self.lanes)

    def say_with(self, say: Callable[[str], str] | None) -> None:
        """Show every card in these words."""
        for lane in self.lanes:
            for card in lane.cards:
                card.say = say


def board_of(user, roadmap_id: int) -> Board:
    """Return a roadmap for this reader. 5 queries, 6 where a suggestion names a person. Raises 404.

    Cards and `seq` come from one statement, so no operation can fall between them (docs/decisions/0005).
    """
    lanes = _lanes(user, roadmap_id)
    roadmap = lanes[0].roadmap
    side, role = role_on(roadmap, user) or ("leader", "viewer")
    items = _living_items.rows(user, roadmap=roadmap.pk)
    waiting = waiting_words(user, roadmap, lanes=lanes, items=items)
    cards = cards_of(user, roadmap.customer_id, items, side=side, role=role)
    views = {lane.pk: LaneView(lane) for lane in lanes}
    asked = Counter(word.suggestion.item_id for word in waiting)
    for card in cards:
        card.changed_since_signed = changed_after(card.item, lanes[0].signed_seq)
        card.waiting = asked[card.item.pk]
        if card.item.lane_id in views:
            views[card.item.lane_id].cards.append(card)
    for word in waiting:
        if word.lane_id in views:
            views[word.lane_id].wishes.append(word)
    return Board(
        roadmap=roadmap,
        customer=roadmap.customer,
        side=side,
        role=role,
        seq=items[0].at_seq if items else roadmap.seq,
        lanes=list(views.values()),
        waiting=[word for word in waiting if word.lane_id is None],
        may_add=allowed(role, side, "add"),
        may_suggest=allowed(role, side, "suggest", "title"),
        may_sign=allowed(role, side, "sign"),
        signed=signed_state(lanes[0], items),
    )


def _lanes(user, roadmap_id: int) -> list[Lane]:
    lanes = _living_lanes.rows(user, roadmap=roadmap_id)
    if not lanes:
        raise Http404(_("This does not exist, or it is not yours to see."))
    return lanes


@prepared
def _living_lanes(reader, roadmap):
    rows = Lane.objects.visible_to(reader).filter(roadmap_id=roadmap, deleted_seq__isnull=True)
    return rows.select_related("roadmap__customer").annotate(**signed_by(reader)).order_by("rank")


@prepared
def _living_items(reader, roadmap):
    return _items(reader).filter(roadmap_id=roadmap, deleted_seq__isnull=True)


def _items(user):
    rows = items_with_pains(user).select_related("owner").annotate(at_seq=F("roadmap__seq"), **counted_comments(user))
    rows = rows.annotate(texts_said=texts_of_items(user, field__in=("outcome", "title")))
    return rows.order_by("lane__rank", "rank")


def card_of(user, item_id) -> tuple[Card, Roadmap, str, str]:
    """Return (card, its roadmap, side, role) for this reader, also of a card taken off. 3 queries. Raises 404."""
    rows = _items(user).annotate(all_texts=texts_of_items(user), from_service=service_behind(user))
    item = rows.select_related("owner", "lane", "roadmap__customer").filter(pk=item_id).first()
    if item is None:
        raise Http404(_("This does not exist, or it is not yours to see."))
    side, role = role_on(item.roadmap, user) or ("leader", "viewer")
    (card,) = cards_of(user, item.customer_id, [item], side=side, role=role)
    return card, item.roadmap, side, role


def cards_of(user, customer_id: int, items: list[Item], *, side: str, role: str) -> list[Card]:
    """Return the cards of items with the words behind them that this reader may see. 2 queries."""
    pain_ids = {pain_id for item in items for pain_id in item.pain_ids}
    pains = _pains_behind.rows(user, customer=customer_id, pains=pain_ids) if pain_ids else []
    pains = {pain.pk: hide_speaker(pain, user) for pain in pains}
    quote_ids = {item.quote_id for item in items if item.quote_id}
    quotes = _quotes_behind.rows(user, quotes=quote_ids) if quote_ids else []
    voices = {quote.pk: _voice_of(quote, user) for quote in quotes}
    today = timezone.localdate(clock.now())
    scale = _scale(items)
    cards = []
    for item in items:
        mine = [pains[pain_id] for pain_id in item.pain_ids if pain_id in pains]
        voice = voices.get(item.quote_id) or next((pain.voice for pain in mine if pain.voice), None)
        asked = "said" if voice else "tied" if item.quote_id or item.pain_ids else "nobody"
        card = Card(item=item, chip=chip_of(item, today), voice=voice, asked=asked, pains=mine)
        _draw(card, scale, today)
        _permit(card, side, role)
        cards.append(card)
    return cards


@prepared
def _pains_behind(reader, customer, pains):
    return pains_of(reader, customer).filter(pk__in=pains)


@prepared
def _quotes_behind(reader, quotes):
    return Quote.objects.visible_to(reader).filter(pk__in=quotes).select_related("consent")


def _voice_of(quote: Quote, user) -> dict:
    return {"text": quote.text, "speaker": quote.speaker_for(user), "language": quote.language, "pk": quote.pk}


def _permit(card: Card, side: str, role: str) -> None:
    flags = flags_of(card.item)
    living = card.item.deleted_seq is None
    card.may_move = living and allowed(role, side, "move", "pos", flags)
    card.may_edit = living and bool(editable_fields(role, side, flags) - {"pos"})
    card.may_delete = living and allowed(role, side, "delete", "", flags)


def _scale(items: list[Item]) -> tuple[date, date] | None:
    """Return the first and the last day that any of these cards shows."""
    days = [day for item in items for span in (item.build, item.adoption) if span for day in (span.lower, span.upper)]
    days = [day for day in days if day]
    return (min(days), max(days)) if days and min(days) < max(days) else None


def _draw(card: Card, scale, today: date) -> None:
    """Place build and adoption on the time that the whole board shows, and say their ends in words."""
    item = card.item
    if scale:
        card.build, card.adoption = (_share(span, scale) for span in (item.build, item.adoption))
    build_end, adoption_end = (_last_day(span) for span in (item.build, item.adoption))
    if build_end:
        words = _("Built %(day)s") if build_end < today else _("Built by %(day)s")
        card.build_text = words % {"day": short_day(build_end, today)}
    if adoption_end:
        card.adoption_text = _("Yours by %(day)s") % {"day": short_day(adoption_end, today)}


def _last_day(span) -> date | None:
    return date.fromordinal(span.upper.toordinal() - 1) if span and span.upper else None


def _share(span, scale) -> tuple[float, float] | None:
    if not span:
        return None
    first, last = scale
    length = (last - first).days
    start, end = span.lower or first, span.upper or last
    return (start - first).days / length, (end - first).days / length
