"""The words of a card in other languages (5.6): the original stands first, these beside it."""

from dataclasses import dataclass, field

from django.conf import settings
from django.contrib.postgres.expressions import ArraySubquery
from django.db.models import OuterRef
from django.db.models.functions import JSONObject

from pmo_portal.core.rows import editable_row
from roadmaps.models import Item, ItemText
from services.rules.translations import is_older

FIELDS = ("outcome", "title", "why")


@dataclass(frozen=True)
class Wording:
    """A card in one language: `texts` are field → words; `is_older`: the original of one of them has changed since."""

    language: str
    name: str
    texts: dict[str, str]
    is_older: bool

    @property
    def heading(self) -> str:
        return self.texts.get("outcome") or self.texts.get("title", "")


@dataclass(frozen=True)
class ItemWords:
    item: Item
    words: dict[str, str] = field(default_factory=dict)
    older: list[str] = field(default_factory=list)


def texts_of_items(user, **more):
    """Return the expression of all wordings of an item as a list of {"language", "field", "text", "mark"}."""
    rows = ItemText.objects.visible_to(user).filter(item=OuterRef("pk"), **more).order_by("language", "field")
    return ArraySubquery(rows.values(row=JSONObject(language="language", field="field", text="text", mark="mark")))


def wordings_of(item: Item, name: str = "texts_said") -> list[Wording]:
    """Return an item's wordings, one a language, from its `texts_said` (or `all_texts`, on its own page). No query."""
    names = dict(settings.LANGUAGES)
    found: dict[str, list[dict]] = {}
    for row in getattr(item, name, ()):
        found.setdefault(row["language"], []).append(row)
    return [
        Wording(
            language=language,
            name=names.get(language, language),
            texts={row["field"]: row["text"] for row in rows},
            is_older=any(is_older(row["mark"], getattr(item, row["field"])) for row in rows),
        )
        for language, rows in found.items()
    ]


def text_in(item_id, name: str, language: str) -> str:
    """Return one field of a card in a language, "" where nobody wrote it. 1 query, in the scope of whoever asks."""
    rows = ItemText.objects.filter(item=item_id, field=name, language=language)
    return rows.values_list("text", flat=True).first() or ""


def words_of_item(user, item_id, language: str) -> ItemWords | None:
    """Return the translation of a card into a language; None for one that the portal does not know, or the customer's own.

    2 queries. Raises 403, 404.
    """
    item = editable_row(Item.objects.filter(deleted_seq__isnull=True).select_related("customer"), user, item_id)
    if language not in dict(settings.LANGUAGES) or language == item.customer.language:
        return None
    rows = list(ItemText.objects.visible_to(user).filter(item=item, language=language))
    older = [
        str(Item._meta.get_field(row.field).verbose_name)
        for row in rows
        if is_older(row.mark, getattr(item, row.field))
    ]
    return ItemWords(item, {row.field: row.text for row in rows}, older)


def languages_beside(item: Item) -> list[tuple[str, str]]:
    """Return the languages into which a card can be written: all but its customer's own. No query."""
    return [(code, name) for code, name in settings.LANGUAGES if code != item.roadmap.customer.language]
