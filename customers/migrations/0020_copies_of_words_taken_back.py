"""Words that were taken back before their copies were looked for: the copies are hidden now, as customers/actions/copies.py does.

Written out here, because a migration must do the same on every day on which it runs.
"""

from django.db import migrations
from django.db.models import F, Value
from django.db.models.functions import Coalesce
from django.utils import timezone

from customers.rules.copies import is_copy_of

# place → model, column, column that ends the row, whether the row counts its versions
PLACES = {
    "pain": ("PainPoint", "their_words", None, True),
    "fact": ("Fact", "text", "retired_at", True),
    "before": ("FactRevision", "before", None, False),
    "after": ("FactRevision", "after", None, False),
    "value": ("ValueStatement", "text", "removed_at", True),
    "why": ("Why", "text", None, True),
}


def hide_copies(apps, schema_editor) -> None:
    """Hide the copies of everything that is taken back today, and keep them for the day on which the person agrees again."""
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.customers', '*', true), set_config('app.team', 'on', true)")

    def model(name):
        return apps.get_model("customers", name)._default_manager

    at = timezone.now()
    for consent in model("Consent").filter(state="withdrawn"):
        quotes = model("Quote").filter(consent=consent).values_list("text", flat=True)
        corrections = model("PlaybackLine").filter(playback__consent=consent).exclude(correction="")
        said = [*quotes, *corrections.values_list("correction", flat=True)]
        for (place, pk), text in {**_only_voice(model, consent), **_copies(model, consent.customer_id, said)}.items():
            values = {"customer_id": consent.customer_id, "text": text, "at": at}
            model("KeptBack").update_or_create(consent=consent, place=place, row_id=pk, defaults=values)
            _empty(model, place, pk, at)
    for quote in model("Quote").exclude(removed_at=None):
        for place, pk in _copies(model, quote.customer_id, [quote.text]):
            _empty(model, place, pk, at)
    with schema_editor.connection.cursor() as cursor:
        cursor.execute("SELECT set_config('app.customers', '', true), set_config('app.team', '', true)")


def _copies(model, customer_id, said) -> dict:
    found = {}
    for place, (name, field, _end, _counts) in PLACES.items() if said else ():
        rows = model(name).filter(customer_id=customer_id).exclude(**{field: ""}).values_list("pk", field)
        found |= {(place, pk): text for pk, text in rows if is_copy_of(text, said)}
    return found


def _only_voice(model, consent) -> dict:
    rows = (
        model("PainPoint")
        .filter(links__quote__consent=consent)
        .exclude(their_words="")
        .exclude(author__role="customer")
    )
    others = model("Quote").filter(consent__state="recorded", removed_at=None).exclude(consent=consent)
    alone = rows.exclude(links__quote__in=others).distinct()
    return {("pain", pk): text for pk, text in alone.values_list("pk", "their_words")}


def _empty(model, place, pk, at) -> None:
    name, field, end, counts = PLACES[place]
    changes = {field: ""}
    if counts:
        changes["version"] = F("version") + 1
    if end:
        changes[end] = Coalesce(F(end), Value(at))
    model(name).filter(pk=pk).update(**changes)


class Migration(migrations.Migration):
    dependencies = [("customers", "0019_thanks_and_kept_back")]
    operations = [migrations.RunPython(hide_copies, migrations.RunPython.noop)]
