"""The wall of kept words (2.10): over all customers or one, filtered, paged, and as rows for an export.

Consent is `Quote.objects.visible_to`: words taken back are on no page and in no file from the next request on.
"""

from datetime import date, datetime, time, timedelta

from django.utils import timezone
from django.utils.formats import date_format
from django.utils.translation import gettext as _

from customers.models import Quote
from pmo_portal.core.prepared import prepared

from .paging import Page, page_of

PAGE_SIZE = 30
MOST_EXPORTED = 5000
# The last day that has a day after it.
LAST_DAY = date.max - timedelta(days=1)
LOOKUPS = {"customer_id": "customer_id", "tag": "tag", "value_id": "value_statements"}


def wall(user, filters: dict, page=1) -> Page:
    """Return one page of the quotes that fit, newest first. 1 query.

    Each has `shown_speaker`, the name that this reader may see, and its customer.
    """
    shown = page_of(_rows(user, filters), page, PAGE_SIZE)
    for quote in shown:
        quote.shown_speaker = quote.speaker_for(user)
    return shown


def export_rows(user, filters: dict) -> list[dict]:
    """Return the quotes that fit as {"day", "customer", "speaker", "kind", "words", "language", "may_read"}. 1 query.

    At most 5,000, newest first; a speaker whom this reader may not know is "a member of the team".
    """
    return [
        {
            "day": date_format(timezone.localtime(quote.said_at), "Y-m-d"),
            "customer": quote.customer.name,
            "speaker": quote.speaker_for(user) or _("a member of the team"),
            "kind": quote.get_tag_display(),
            "words": quote.text,
            "language": quote.language,
            "may_read": quote.consent.get_scope_display(),
        }
        for quote in _rows(user, filters)[:MOST_EXPORTED]
    ]


def _rows(user, filters: dict):
    """Return the quotes that fit, to be sliced: 1 query."""
    values = {LOOKUPS[name]: value for name, value in filters.items() if value and name in LOOKUPS}
    if filters.get("since"):
        values["said_at__gte"] = _start_of(filters["since"])
    if filters.get("until"):
        values["said_at__lt"] = _start_of(min(filters["until"], LAST_DAY) + timedelta(days=1))
    return _fitting.part(user, **values)


@prepared
def _fitting(reader, **lookups):
    rows = Quote.objects.visible_to(reader).select_related("consent", "customer").filter(**lookups)
    return rows.order_by("-said_at", "-pk")


def _start_of(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))
