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
    items = [line for line in map(_line, _items_of(mail)) if line]
    late = _late(mail)
    if not items and not late:
        return None
    return {"items": items, "late": late, "total": len(items) + len(late)}


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
    if reader is None or not reader.is_pmo or not mail.unique_key.startswith("bundle:"):
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
