"""The words of a card in another language (5.6): each field keeps the mark of the original that it was made from."""

from django.core.exceptions import PermissionDenied
from django.db import transaction
from django.urls import reverse

from pmo_portal.activity.actions.entries import record
from pmo_portal.core import clock
from pmo_portal.core.rows import editable_row
from roadmaps.models import Item, ItemText
from roadmaps.queries.item_texts import FIELDS
from services.rules.translations import mark_of


@transaction.atomic
def translate_item(*, actor, item_id, language: str, words: dict[str, str]) -> Item:
    """Write the words of a card in a language; an empty field has no translation any more. 4 queries.

    Raises ValueError for the customer's own language, 403 for anybody but the PMO, 404.
    """
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True).select_related("customer"), actor, item_id)
    if not actor.is_pmo:
        raise PermissionDenied
    if language == item.customer.language:
        raise ValueError("A card is written in the customer's own language on its own page.")
    given = {"customer_id": item.customer_id, "item": item, "language": language, "by": actor, "at": clock.now()}
    rows = [
        ItemText(field=name, text=words[name], mark=mark_of(getattr(item, name)), **given)
        for name in FIELDS
        if words.get(name)
    ]
    ItemText.objects.bulk_create(
        rows,
        update_conflicts=True,
        unique_fields=["item", "language", "field"],
        update_fields=["text", "mark", "by", "at"],
    )
    empty = [name for name in FIELDS if name in words and not words[name]]
    ItemText.objects.filter(item=item, language=language, field__in=empty).delete()
    path = reverse("roadmaps:items-show", args=[item.pk])
    label = item.title or item.outcome
    record(actor=actor, verb="roadmap.translated", customer_id=item.customer_id, label=label, path=path)
    return item
