"""The words of a bundle: each mail that went in it as one line with its link, and the follow-ups that are late."""

from django.urls import reverse
from django.utils import timezone

from pmo_portal.core import clock
from pmo_portal.core.templatetags.times import moment_text
from pmo_portal.core.text import clean_line
from services.models import FollowUp, FollowUpState, Mail, Preference
from services.queries.mail_contexts import absolute
from services.queries.mail_words import NotNeededAnyMore, context_of, text_of

MOST_LINES = 100


def bundle(mail: Mail) -> dict | None:
    """Return items ({subject, url}) and late follow-ups ({title, due_text, url}); None if nothing is left of them.

    2 to 3 queries, and those of each item.
    """
    went_in = _items_of(mail)
    items = [line for line in map(_line, (item for item in went_in if item.kind != "late")) if line]
    rows = _late(mail) if any(item.kind == "late" for item in went_in) else []
    return _words(items, rows)


def late(mail: Mail) -> dict | None:
    """Return the late follow-ups of a reader, for a mail that is about nothing else; None if nothing is late. 2 queries."""
    return _words([], _late(mail))


def _words(items: list[dict], late_rows: list[dict]) -> dict | None:
    if not items and not late_rows:
        return None
    return {"items": items, "late": late_rows, "total": len(items) + len(late_rows)}


def _items_of(mail: Mail) -> list[Mail]:
    rows = Mail.objects.filter(went_in=mail.pk).select_related("recipient", "customer")
    return list(rows.order_by("due_at", "pk")[:MOST_LINES])


def _line(item: Mail) -> dict | None:
    try:
        context = context_of(item)
    except NotNeededAnyMore:
        return None
    return {
        "subject": clean_line(text_of(item, context)[0]),
        "url": context.get("url") or context.get("show_url") or context["site"],
    }


def _late(mail: Mail) -> list[dict]:
    """Return the follow-ups of a member of the PMO that were due before today."""
    reader = mail.recipient
    if reader is None or not reader.is_pmo:
        return []
    if Preference.objects.filter(address=mail.address.lower(), event="late", channel="mail", rhythm="off").exists():
        return []
    now = clock.now()
    midnight = timezone.localtime(now).replace(hour=0, minute=0, second=0, microsecond=0)
    rows = FollowUp.objects.filter(owner=reader, state=FollowUpState.OPEN, due_at__lt=midnight).order_by("due_at")
    return [
        {
            "title": row.title,
            "due_text": moment_text(row.due_at, now),
            "url": absolute(reverse("services:follow-ups-show", args=[row.pk])),
        }
        for row in rows[:MOST_LINES]
    ]
