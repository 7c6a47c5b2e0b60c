"""What the roof adds to the catalogue: whose words a service answers, and the cards that came from it.

`services/` stands below the roadmap and finds these functions by the settings SERVICE_VOICES and SERVICE_EXTRAS.
Each reader gets what they may see: a customer only its own words, a leader no name that was not agreed to.
"""

from django.db.models import OuterRef, Subquery
from django.db.models.functions import JSONObject

from customers.models import Quote
from customers.models.quote import ConsentScope
from pmo_portal.core.wording import listed
from roadmaps.models import Item, ItemService
from services.models import Service

SHOWN_VOICES, SHOWN_ITEMS = 3, 20


def voices_of(user, service_ids: list[int]) -> dict[int, dict]:
    """Return service id → {"text", "language", "who"}: the newest words that this reader may see behind it. 1 query."""
    links = _links(user).filter(service__in=service_ids, voice__isnull=False)
    return {link.service_id: _voice(link, user) for link in links.order_by("service_id", "-at").distinct("service_id")}


def extras_for(user, service: Service) -> dict:
    """Return {"voices", "items"} of one service for this reader. 2 queries."""
    links = _links(user).filter(service=service, voice__isnull=False).order_by("-at")[: SHOWN_VOICES * 3]
    voices = {link.voice["text"]: _voice(link, user) for link in links}
    keys = ItemService.objects.visible_to(user).filter(service=service).values("item_key")
    items = Item.objects.visible_to(user).filter(pk__in=keys, deleted_seq__isnull=True, roadmap__archived_at=None)
    items = list(items.select_related("customer").order_by("customer__name", "lane__rank", "rank")[:SHOWN_ITEMS])
    for item in items:
        item.heading = item.outcome or item.title
    return {"voices": list(voices.values())[:SHOWN_VOICES], "items": items}


def _links(user):
    """The ties of cards to services, each with the newest quote behind a pain of its card as `voice`."""
    quotes = Quote.objects.visible_to(user).filter(pain_links__pain__item_links__item_id=OuterRef("item_key"))
    parts = {"text": "text", "speaker": "speaker", "language": "language", "scope": "consent__scope"}
    parts |= {"pain": "pain_links__pain__title", "pain_id": "pain_links__pain_id"}
    voice = quotes.order_by("-said_at", "-pk").values(card=JSONObject(**parts))[:1]
    return ItemService.objects.visible_to(user).select_related("customer").annotate(voice=Subquery(voice))


def _voice(link: ItemService, user) -> dict:
    voice = link.voice
    unnamed = user.role == "leader" and voice["scope"] == ConsentScope.LEADERS_UNNAMED
    speaker = "" if unnamed else voice["speaker"]
    place = link.customer.name if user.sees_all_customers else ""
    who = listed(part for part in (speaker, place) if part)
    return {**voice, "who": who, "speaker": speaker}
