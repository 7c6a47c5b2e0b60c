"""Dates and times as people say them: "today 16:00", "Thu 26 Nov", the year only where it is not this one."""

from datetime import UTC, date, datetime
from functools import lru_cache

from django import template
from django.utils import timezone
from django.utils.formats import date_format
from django.utils.html import format_html
from django.utils.translation import get_language, get_language_bidi, ngettext, pgettext
from django.utils.translation import gettext as _

from ..clock import now

register = template.Library()


def day_text(value: date, today: date) -> str:
    """Return "Thu 26 Nov", with the year if it is not this year's."""
    return _day_text(value, value.year == today.year, get_language())


@lru_cache(maxsize=4096)
def _day_text(value: date, is_this_year: bool, language: str) -> str:
    pattern = pgettext("day of this year", "D j M") if is_this_year else pgettext("day of another year", "D j M Y")
    return date_format(value, pattern)


def moment_text(value: datetime, current: datetime) -> str:
    """Return "today 16:00", "tomorrow 9:00", "yesterday 16:02" or day and time, in the active zone."""
    local, today = timezone.localtime(value), timezone.localtime(current).date()
    clock = _clock_text(local.hour, local.minute, get_language())
    days = (local.date() - today).days
    if abs(days) < 2:
        words = {0: _("today %(time)s"), 1: _("tomorrow %(time)s"), -1: _("yesterday %(time)s")}
        return words[days] % {"time": clock}
    return _("%(day)s, %(time)s") % {"day": day_text(local.date(), today), "time": clock}


@lru_cache(maxsize=2048)
def _clock_text(hour: int, minute: int, _language: str) -> str:
    return date_format(datetime(2000, 1, 1, hour, minute, tzinfo=UTC), pgettext("time of day", "H:i"))


@register.simple_tag
def when(value, current=None):
    """`{% when follow_up.due_at %}`: a moment in words with the exact time for machines."""
    if not value:
        return ""
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), moment_text(value, current or now()))


@register.simple_tag
def day(value, current=None):
    """`{% day item.due_date %}`: a day in words; a moment is turned into the reader's day first."""
    if not value:
        return ""
    if isinstance(value, datetime):
        value = timezone.localtime(value).date()
    today = timezone.localtime(current or now()).date()
    return format_html('<time datetime="{}">{}</time>', value.isoformat(), day_text(value, today))


@register.filter
def time_left(value, current=None):
    """Return "5 h 20 min" until a moment, or "" when it is past."""
    minutes = int((value - (current or now())).total_seconds() // 60)
    if minutes <= 0:
        return ""
    if minutes >= 48 * 60:
        days = minutes // (24 * 60)
        return ngettext("%(count)s day", "%(count)s days", days) % {"count": days}
    hours, rest = divmod(minutes, 60)
    return (
        _("%(hours)s h %(minutes)s min") % {"hours": hours, "minutes": rest}
        if hours
        else _("%(minutes)s min") % {"minutes": rest}
    )


@register.filter
def days_ago(value, current=None):
    """Return how many days lie between a moment and now."""
    return max(0, ((current or now()) - value).days) if value else ""


@register.filter
def hours(value):
    """Return pain-hours without needless decimals: 160, 4.5, 0.3."""
    return _hours(float(value or 0), get_language())


@lru_cache(maxsize=4096)
def _hours(number: float, language: str) -> str:
    return date_number(number)


def date_number(number: float) -> str:
    from django.utils.formats import number_format

    places = 0 if number >= 10 or number == int(number) else 1
    shown = number_format(round(number, places), decimal_pos=places, use_l10n=True, force_grouping=number >= 10000)
    return with_sign(shown)


def with_sign(number: str) -> str:
    """Return the written number so that its sign stays before it on a right-to-left page, too."""
    return f"\N{LEFT-TO-RIGHT MARK}{number}" if number[:1] in ("+", "-", "−") and get_language_bidi() else number
