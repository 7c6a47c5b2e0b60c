"""How values of a card read in a sentence or on a chip: labels, spans of days, chips. Plain rows in, translated words out."""

from datetime import date

from django.utils.formats import date_format
from django.utils.text import Truncator
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext, pgettext

from pmo_portal.core.templatetags.times import hours
from roadmaps.models import Item, ItemKind, ItemStatus
from roadmaps.rules.envelopes import CARD
from roadmaps.rules.fields import POSITION, RANGE_FIELDS

FIELD_LABELS = {
    "title": gettext_lazy("short name"),
    "outcome": gettext_lazy("what gets better"),
    "why": gettext_lazy("why"),
    "kind": gettext_lazy("kind"),
    "status": gettext_lazy("where it is"),
    "effort": gettext_lazy("size"),
    "owner": gettext_lazy("who does it"),
    "build_days": gettext_lazy("days to build"),
    "build": gettext_lazy("when we build it"),
    "adoption": gettext_lazy("when you get used to it"),
    "pains": gettext_lazy("the pains it takes away"),
    "quote": gettext_lazy("because you said"),
    POSITION: gettext_lazy("its place"),
    CARD: gettext_lazy("a new wish"),
}
CHIPS = {
    "idea": ("", "bulb"),
    "planned": ("", "calendar"),
    "building": ("accent", "hourglass"),
    "released": ("relief", "plant"),
    "relieved": ("relief", "circle-check"),
    "not_now": ("", "clock"),
}


def short_day(value: date, today: date) -> str:
    """Return "27 Nov", with the year if it is not this year's: a card has no room for the day of the week. No query."""
    is_near = value.year == today.year
    return date_format(value, pgettext("short day", "j M") if is_near else pgettext("short day with year", "j M Y"))


def chip_of(item: Item, today: date) -> tuple[str, str, str]:
    """Return (words, kind, icon) of the chip of a card: "From 11 Jan" says more than "Planned". No query."""
    kind, icon = CHIPS[item.status]
    if item.status == "planned" and item.build and item.build.lower:
        return _("From %(day)s") % {"day": short_day(item.build.lower, today)}, kind, icon
    if item.kind == ItemKind.CAPABILITY and item.status in ("idea", "planned"):
        return str(ItemKind.CAPABILITY.label), kind, "school"
    return item.get_status_display(), kind, icon


def shortened(text: str, length: int) -> str:
    """Return a text cut to a length; most are short, and cost nothing. No query."""
    return text if len(text) <= length else Truncator(text).chars(length)


def back_words(amount: float, people: int | None) -> str:
    """Return the hours a month that a card gives back, and to how many people, None where that is not said. No query."""
    values = {"h": hours(amount), "n": people}
    if people is None:
        return _("%(h)s hours a month back") % values
    return (
        ngettext("%(h)s hours a month back for %(n)s person", "%(h)s hours a month back for %(n)s people", people)
        % values
    )


def span_words(value: dict | None, today: date) -> str:
    """Return "1 Dec to 22 Jan" for a clean range (both days included). No query."""
    if not value:
        return ""
    start, end = (value[side] and short_day(date.fromisoformat(value[side]), today) for side in ("start", "end"))
    if start and end:
        return _("%(start)s to %(end)s") % {"start": start, "end": end}
    return _("from %(day)s") % {"day": start} if start else _("until %(day)s") % {"day": end}


def value_words(field: str, value, *, today: date, lanes: dict, names: dict) -> str:
    """Return a clean value in words. `lanes` is lane id → title, `names` user id → name. No query."""
    if field == CARD:
        values = value["values"]
        return values.get("outcome") or values.get("title") or ""
    if field in RANGE_FIELDS:
        return span_words(value, today)
    if field == "status":
        return str(ItemStatus(value).label)
    if field == "kind":
        return str(ItemKind(value).label)
    if field == "owner":
        return names.get(value, "") if value else ""
    if field == "pains":
        return ngettext("%(n)s pain", "%(n)s pains", len(value or [])) % {"n": len(value or [])}
    if field == "quote":
        return _("other words of yours") if value else ""
    if field == POSITION:
        return str(lanes.get(value.get("lane"), ""))
    return "" if value is None else str(value)
