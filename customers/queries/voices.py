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


def newest_voices(user):
    """Return the quotes that answer both questions best, of all customers that this reader may read; not yet read."""
    return _answers(Quote.objects.visible_to(user))[: 4 * SHOWN]


def _voices(user, quotes) -> Voices:
    return shelved(user, _answers(quotes).select_related("consent", "question", "customer")[: 4 * SHOWN])


def _answers(quotes):
    reasons = FactEvidence.objects.filter(fact__topic=FactTopic.WHY_PMO, fact__retired_at=None).values("quote_id")
    wanted = Q(question__text__in=asked_as(WHY_PMO) + asked_as(SUCCESS)) | Q(pk__in=reasons)
    return quotes.filter(wanted).order_by("-said_at", "-pk")


def shelved(user, quotes) -> Voices:
    """Return answers, newest first and with their question and consent loaded, under the question that they answer."""
    found = Voices([], [])
    for quote in quotes:
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
