"""Where a piece of news begins: at a card, with what it says already and what was told before."""

from dataclasses import dataclass

from pmo_portal.core.rows import editable_row
from roadmaps.models import Item, News
from roadmaps.rules.voices import VOICES

SHOWN = 20


@dataclass(frozen=True)
class NewsStart:
    item: Item
    initial: dict
    before: list[News]


def news_start(user, item_id) -> NewsStart:
    """Return what the form of a new piece begins with, and the earlier ones of this card, newest first. 2 queries.

    Raises 403, 404.
    """
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), user, item_id)
    from_date = item.adoption.lower if item.adoption else None
    initial = {"benefit": (item.outcome or item.title)[:300], "from_date": from_date, "voices": list(VOICES)}
    before = News.objects.visible_to(user).filter(item=item).select_related("by").order_by("-at")[:SHOWN]
    return NewsStart(item, initial, list(before))


def news_to_change(user, news_id: int) -> News:
    """Return a piece of news that the PMO may change. 1 query. Raises 403, 404."""
    return editable_row(News.objects.select_related("item"), user, news_id)
