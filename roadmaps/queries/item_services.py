"""The service that a card comes from, and the page on which one is chosen."""

from dataclasses import dataclass

from django.db.models import OuterRef, Subquery, TextField
from django.db.models.functions import Coalesce, JSONObject
from django.utils.translation import get_language

from pmo_portal.core.rows import editable_row
from roadmaps.models import Item, ItemService
from services.models import Service, ServiceText
from services.queries.service_words import tell_all, with_wordings
from services.queries.services import Catalogue, catalogue_of


@dataclass(frozen=True)
class ChoosingPage:
    item: Item
    service: Service | None
    list: Catalogue


def choosing_page(user, item_id, params) -> ChoosingPage:
    """Return a card with the service it comes from and a page of the catalogue. 5 or 6 queries. Raises 403, 404."""
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True), user, item_id)
    return ChoosingPage(item, service_of_item(user, item.pk), catalogue_of(user, params))


def service_behind(user):
    """Return the expression of {"pk", "name"} of the service that an item comes from, if this reader may see it.

    The name is in the reader's language where somebody wrote it so.
    """
    said = ServiceText.objects.filter(service=OuterRef("service"), field="name", language=get_language() or "en")
    links = ItemService.objects.visible_to(user).filter(item_key=OuterRef("pk"))
    links = links.filter(service__in=Service.objects.visible_to(user).order_by().values("pk"))
    parts = JSONObject(
        pk="service_id", name=Coalesce(Subquery(said.values("text")[:1]), "service__name", output_field=TextField())
    )
    return Subquery(links.values(row=parts)[:1])


def service_of_item(user, item_id) -> Service | None:
    """Return the service that a card comes from, in the reader's words. 1 query."""
    language = get_language() or "en"
    keys = ItemService.objects.visible_to(user).filter(item_key=item_id).values("service_id")
    found = tell_all(list(with_wordings(Service.objects.visible_to(user).filter(pk__in=keys), language)), language)
    return found[0] if found else None
