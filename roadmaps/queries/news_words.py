"""One piece of news as each voice tells it, on the page and in the mail (5.8)."""

from dataclasses import dataclass

from django.conf import settings
from django.db.models import Prefetch
from django.urls import reverse
from django.utils.translation import get_language

from customers.models import PainPoint
from pmo_portal.accounts.models import User
from pmo_portal.core.rows import editable_row
from roadmaps.models import ItemPain, News, Voice
from roadmaps.queries.item_texts import text_in
from roadmaps.queries.news_readers import readers_of
from roadmaps.rules.voices import VOICES, parts_of


@dataclass(frozen=True)
class Facts:
    """What was measured around a card: hours a month, people, and the first and newest answer of its biggest pain."""

    hours: float
    people: int
    first: int | None
    last: int | None


@dataclass
class Letter:
    """A piece of news in one voice: `parts` in order; `benefit` is in `language`."""

    voice: str
    label: str
    parts: list[str]
    benefit: str
    language: str
    readers: list[User]
    is_chosen: bool = True


@dataclass(frozen=True)
class NewsPage:
    news: News
    facts: Facts
    letters: list[Letter]

    @property
    def count(self) -> int:
        return sum(len(letter.readers) for letter in self.letters if letter.is_chosen)


def news_rows():
    """Return pieces of news with their card, its pains and the customer."""
    pains = Prefetch("item__pain_links", ItemPain.objects.select_related("pain"))
    return News.objects.select_related("item", "customer__owner", "by").prefetch_related(pains)


def news_page(user, news_id: int) -> NewsPage:
    """Return a piece of news in its three voices with who reads which. 5 queries. Raises 403, 404."""
    news = editable_row(news_rows(), user, news_id)
    facts, readers = facts_of(news), readers_of(news.customer_id)
    benefit, language = _benefit(news)
    letters = [
        Letter(
            voice=voice,
            label=str(Voice(voice).label),
            parts=parts_of(voice, known_parts(news, facts)),
            benefit=benefit,
            language=language,
            readers=readers[voice],
            is_chosen=voice in news.voices,
        )
        for voice in VOICES
    ]
    return NewsPage(news, facts, letters)


def facts_of(news: News) -> Facts:
    """Return what was measured around the card of a piece of news from `news_rows`. No query."""
    pains: list[PainPoint] = [link.pain for link in news.item.pain_links.all() if link.pain.deleted_at is None]
    biggest = max(pains, key=lambda pain: pain.hours_a_month, default=None)
    return Facts(
        hours=float(sum(pain.hours_a_month for pain in pains)),
        people=max((pain.people for pain in pains), default=0),
        first=biggest.first_felt if biggest else None,
        last=biggest.last_felt if biggest else None,
    )


def known_parts(news: News, facts: Facts) -> frozenset[str]:
    """Return the parts that there is something to say in. No query."""
    there = {
        "benefit": True,
        "customer": True,
        "from": news.from_date is not None,
        "change": bool(news.change),
        "ask": bool(news.ask),
        "decision": bool(news.decision),
        "hours": facts.hours > 0,
        "felt": facts.first is not None and facts.last is not None,
    }
    return frozenset(part for part, is_there in there.items() if is_there)


def _benefit(news: News) -> tuple[str, str]:
    """Return (what gets better, its language): in the reader's words where the card has such. At most 1 query."""
    language = get_language() or "en"
    if news.benefit == news.item.outcome and language != news.language:
        told = text_in(news.item_id, "outcome", language)
        if told:
            return told, language
    return news.benefit, news.language


def news(mail) -> dict | None:
    """Return what the mail of a piece of news knows, in the voice of its reader; None where it is gone. 2 or 3 queries."""
    found = news_rows().filter(pk=mail.context["news"], sent_at__isnull=False).first()
    if found is None or found.item.deleted_seq is not None:
        return None
    facts, voice = facts_of(found), mail.context["voice"]
    benefit, language = _benefit(found)
    path = reverse("roadmaps:items-show", args=[found.item_id])
    letter = Letter(voice, str(Voice(voice).label), parts_of(voice, known_parts(found, facts)), benefit, language, [])
    return {
        "news": found,
        "letter": letter,
        "facts": facts,
        "partner": found.by or found.customer.owner,
        "reply_to": (found.by or found.customer.owner).email,
        "url": settings.SITE_URL.rstrip("/") + path,
    }
