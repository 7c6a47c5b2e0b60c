"""Answers to two questions of the article, in their words (2.8): why they need the PMO, how successful projects were.

`customers/quotes/_voices.html` shows them; the avatar and the leader's page include it.
"""

from dataclasses import dataclass
from functools import cache

from django.conf import settings
from django.db.models import Q
from django.utils import translation
from django.utils.translation import gettext

from customers.models import SEEDED_QUESTIONS, FactEvidence, FactTopic, Quote

WHY_PMO, SUCCESS = "why-pmo", "projects-success"
SHOWN = 6


@dataclass(frozen=True)
class Voices:
    """Quotes with `shown_speaker`, newest first."""

    why_pmo: list[Quote]
    success: list[Quote]

    def __bool__(self) -> bool:
        return bool(self.why_pmo or self.success)


def voices_of_customer(user, customer_id: int) -> Voices:
    """Return what people of one customer answered to both questions, as far as this reader may read it. 1 query."""
    return _voices(user, Quote.objects.visible_to(user).filter(customer_id=customer_id))


def voices_of_all(user) -> Voices:
    """Return the newest answers of all customers that this reader may read. 1 query."""
    return _voices(user, Quote.objects.visible_to(user))


def _voices(user, quotes) -> Voices:
    texts = asked_as(WHY_PMO)
    reasons = FactEvidence.objects.filter(fact__topic=FactTopic.WHY_PMO, fact__retired_at=None).values("quote_id")
    wanted = Q(question__text__in=texts + asked_as(SUCCESS)) | Q(pk__in=reasons)
    rows = quotes.filter(wanted).select_related("consent", "question", "customer").order_by("-said_at", "-pk")
    found = Voices([], [])
    for quote in rows[: 4 * SHOWN]:
        quote.shown_speaker = quote.speaker_for(user)
        is_success = quote.question is not None and quote.question.text in asked_as(SUCCESS)
        shelf = found.success if is_success else found.why_pmo
        if len(shelf) < SHOWN:
            shelf.append(quote)
    return found


@cache
def asked_as(key: str) -> tuple[str, ...]:
    """Return the words of a seeded question in every language of the portal: interviews keep the words, not the key."""
    text = next(words for name, _practice, _standard, words in SEEDED_QUESTIONS if name == key)
    found = {text}
    for code, _label in settings.LANGUAGES:
        with translation.override(code):
            found.add(gettext(text))
    return tuple(sorted(found))
