"""Copies of words that were taken back are taken out of where they were typed, and go back with the person's new word.

Called by whoever changes a consent or removes a line, in the same transaction. A pain links its words by `PainQuote`.
"""

from django.db.models import F, Value
from django.db.models.functions import Coalesce

from customers.models import (
    Consent,
    ConsentState,
    CopyPlace,
    Fact,
    FactRevision,
    KeptBack,
    PainPoint,
    PlaybackLine,
    Quote,
    ValueStatement,
    Why,
)
from customers.rules.copies import is_copy_of
from pmo_portal.core import clock

_COLUMNS = {
    CopyPlace.PAIN: (PainPoint, "their_words"),
    CopyPlace.FACT: (Fact, "text"),
    CopyPlace.BEFORE: (FactRevision, "before"),
    CopyPlace.AFTER: (FactRevision, "after"),
    CopyPlace.VALUE: (ValueStatement, "text"),
    CopyPlace.WHY: (Why, "text"),
}
_ENDS = {Fact: "retired_at", ValueStatement: "removed_at"}


def settle_copies(*, consent: Consent, had_agreed: bool) -> int:
    """Hide the copies of a person's words, or bring them back, as they now agree; return how many. At most 9 queries + 2 a copy.

    Nothing happens where the answer is the same as before.
    """
    agrees = consent.state == ConsentState.RECORDED
    if agrees == had_agreed:
        return 0
    return _bring_back(consent) if agrees else _hide(consent, _said_by(consent))


def hide_removed_line(*, quote: Quote) -> int:
    """Hide the copies of one quote that its speaker has removed. At most 7 queries + 2 a copy."""
    return _hide(quote.consent, [quote.text], removed=quote)


def _said_by(consent: Consent) -> list[str]:
    quotes = Quote.objects.filter(consent=consent).values_list("text", flat=True)
    corrections = PlaybackLine.objects.filter(playback__consent=consent).exclude(correction="")
    return [*quotes, *corrections.values_list("correction", flat=True)]


def _hide(consent: Consent, said: list[str], removed: Quote | None = None) -> int:
    found = {} if removed else _only_voice(consent)
    for place, (model, field) in _COLUMNS.items():
        rows = model.objects.filter(customer_id=consent.customer_id).exclude(**{field: ""}).values_list("pk", field)
        found |= {(place, pk): text for pk, text in rows if is_copy_of(text, said)}
    at = clock.now()
    for (place, pk), text in found.items():
        _empty(place, pk, at)
        if removed is None:
            values = {"customer_id": consent.customer_id, "text": text, "at": at}
            KeptBack.objects.update_or_create(consent=consent, place=place, row_id=pk, defaults=values)
    return len(found)


def _only_voice(consent: Consent) -> dict[tuple, str]:
    """Words that the team typed under a pain whose every voice is this person: they are theirs, however much was changed."""
    rows = PainPoint.objects.filter(links__quote__consent=consent).exclude(their_words="").select_related("author")
    alone = rows.exclude(links__quote__in=Quote.objects.consented().exclude(consent=consent)).distinct()
    return {
        (CopyPlace.PAIN, pain.pk): pain.their_words
        for pain in alone
        if pain.author is None or pain.author.role != "customer"
    }


def _empty(place: str, pk: int, at) -> None:
    """A fact and a value are nothing but their text: they leave the page with it."""
    model, field = _COLUMNS[place]
    changes = {field: "", **_next_version(model)}
    if model in _ENDS:
        changes[_ENDS[model]] = Coalesce(_ENDS[model], Value(at))
    model.objects.filter(pk=pk).update(**changes)


def _bring_back(consent: Consent) -> int:
    """Only where the place is still empty: what was written there since stays. Who had left the page before stays away."""
    rows = list(KeptBack.objects.filter(consent=consent))
    for row in rows:
        model, field = _COLUMNS[row.place]
        place = model.objects.filter(pk=row.row_id, **{field: ""})
        if model in _ENDS:
            place.filter(**{_ENDS[model]: row.at}).update(**{_ENDS[model]: None})
        place.update(**{field: row.text}, **_next_version(model))
    KeptBack.objects.filter(pk__in=[row.pk for row in rows]).delete()
    return len(rows)


def _next_version(model) -> dict:
    return {} if model is FactRevision else {"version": F("version") + 1}
