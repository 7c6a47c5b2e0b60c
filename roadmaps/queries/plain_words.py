"""A whole roadmap through the lens: what would we say instead (5.1, 5.3)."""

from dataclasses import dataclass

from roadmaps.models import Item
from roadmaps.queries.moments import Ground, ground_of
from services.queries.lens import entries_for
from services.queries.lens_readings import parts_of_outcome, sentences
from services.queries.their_words import their_entries
from services.rules.lens.outcome import outcome_of
from services.rules.lens.profiles import profile_of
from services.rules.lens.score import read

FIELDS = ("outcome", "title", "why")


@dataclass
class CardWords:
    """`lines` are what the lens found, each with a sentence; `missing` are parts of an outcome sentence, in words."""

    item: Item
    heading: str
    score: float | None
    lines: list[dict]
    missing: list[str]
    is_medicine: bool

    @property
    def is_draft(self) -> bool:
        return self.item.shown_seq is None

    @property
    def is_plain(self) -> bool:
        return not (self.lines or self.missing or self.is_medicine or self.is_draft)


@dataclass
class PlainWordsPage:
    ground: Ground
    cards: list[CardWords]

    @property
    def plain(self) -> int:
        return sum(card.is_plain for card in self.cards)


def plain_words_page(user, roadmap_id: int) -> PlainWordsPage:
    """Return every open card of a roadmap as the lens reads it, those with most to say first. 4 queries. Raises 404."""
    ground = ground_of(user, roadmap_id)
    language = ground.customer.language
    entries = entries_for(language, their_entries(ground.customer.pk))
    rows = Item.objects.visible_to(user).filter(roadmap=ground.roadmap, deleted_seq__isnull=True)
    cards = [_card(item, language, entries) for item in rows.order_by("lane__rank", "rank")]
    return PlainWordsPage(ground, sorted(cards, key=lambda card: (not card.is_draft, card.is_plain, -len(card.lines))))


def _card(item: Item, language: str, entries: list) -> CardWords:
    said, words, lines, scores = sentences(), parts_of_outcome(), [], []
    for field in FIELDS:
        reading = read(getattr(item, field), language, entries)
        lines += [{"finding": one, "said": said[one.kind]} for one in reading.findings]
        scores += [reading.score] if reading.score is not None else []
    dated = item.adoption is not None and item.adoption.lower is not None
    outcome = outcome_of(item.outcome, profile_of(language), has_date=dated)
    return CardWords(
        item=item,
        heading=item.outcome or item.title,
        score=min(scores, default=None),
        lines=lines,
        missing=[words[name] for name in outcome.missing],
        is_medicine=outcome.is_medicine,
    )
