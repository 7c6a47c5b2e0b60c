"""Telling one piece of news about a card in three voices (5.8): written, looked at, sent once by outbox."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse
from django.utils.translation import get_language

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Item, News
from roadmaps.queries.news_readers import readers_of
from services.actions.mail import queue_mail


class SentAlready(Exception):
    """The news has left; nobody changes what people have read."""


class NobodyReads(Exception):
    """There is nobody in the groups that were chosen."""


@transaction.atomic
def write_news(*, actor, item_id, values: dict) -> News:
    """Write a piece of news about a card; nobody gets it yet. 2 queries. Raises 403, 404."""
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), actor, item_id)
    if not actor.is_pmo:
        raise PermissionDenied
    news = News(
        customer_id=item.customer_id, item=item, by=actor, at=clock.now(), language=get_language() or "en", **values
    )
    news.save(force_insert=True)
    return news


@transaction.atomic
def revise_news(*, actor, news_id: int, values: dict) -> News:
    """Change a piece of news that has not left. 2 queries. Raises SentAlready, 403, 404."""
    news = editable_row(News, actor, news_id)
    if not News.objects.filter(pk=news.pk, sent_at__isnull=True).update(**values):
        raise SentAlready
    return news


@transaction.atomic
def send_news(*, actor, news_id: int) -> int:
    """Send a piece of news, once, to everybody in the chosen groups, each in their voice; return to how many.

    It leaves as each reader has chosen. 5 queries and one a person. Raises SentAlready, NobodyReads, 403, 404.
    """
    news = editable_row(News.objects.select_related("item"), actor, news_id)
    readers = readers_of(news.customer_id)
    people = [(voice, person) for voice in news.voices for person in readers[voice] if person.pk != actor.pk]
    if not people:
        raise NobodyReads
    now = clock.now()
    if not News.objects.filter(pk=news.pk, sent_at__isnull=True).update(sent_at=now, sent_to=len(people)):
        raise SentAlready
    for voice, person in people:
        queue_mail(
            unique_key=f"news:{news.pk}:{person.pk}",
            kind="news",
            address=person.email,
            recipient=person,
            customer_id=news.customer_id,
            context={"news": news.pk, "voice": voice},
            due_at=now,
        )
    path, details = reverse("roadmaps:items-show", args=[news.item_id]), {"readers": len(people)}
    label = news.item.title or news.item.outcome
    record(actor=actor, verb="roadmap.told", customer_id=news.customer_id, label=label, path=path, details=details)
    return len(people)
