"""How the figures of pulses read and are drawn."""

from datetime import date

from django import template
from django.utils.formats import date_format, number_format
from django.utils.html import mark_safe
from django.utils.translation import gettext as _

from customers.models import ContactRole
from pmo_portal.core.drawing.trend import TrendPoint, trend
from pmo_portal.core.templatetags.times import with_sign
from services.models.pulse import DRIVER_WORDINGS
from services.rules.pulse_figures import Figure

register = template.Library()
LIMITS = {"nps": (-100, 100), "csat": (0, 100)}


@register.filter
def figure_value(figure: Figure) -> str:
    """`{{ figure|figure_value }}`: "+33", "82 %", "4.1"."""
    return _number(figure.kind, figure.value)


@register.filter
def figure_range(figure: Figure) -> str:
    """`{{ figure|figure_range }}`: "−16 to +69"; empty where everybody answered."""
    return "" if figure.low is None else _range(figure.kind, figure.low, figure.high)


@register.filter
def figure_silence(figure: Figure) -> str:
    """`{{ figure|figure_silence }}`: the range if all who kept silent had said the worst, or the best."""
    return "" if figure.worst is None else _range(figure.kind, figure.worst, figure.best)


def _range(kind: str, low: float, high: float) -> str:
    return _("%(low)s to %(high)s") % {"low": _number(kind, low), "high": _number(kind, high)}


def _number(kind: str, value: float) -> str:
    if kind == "nps":
        whole = round(value)
        return with_sign(f"+{whole}" if whole > 0 else str(whole).replace("-", "−"))
    if kind == "csat":
        return _("%(number)s %%") % {"number": number_format(round(value))}
    return number_format(round(value, 1), 1)


@register.filter
def driver_wording(name: str) -> str:
    """`{{ name|driver_wording }}`: the sentence that people rate."""
    return str(DRIVER_WORDINGS[name])


@register.filter
def block_name(point) -> str:
    """`{{ point|block_name }}`: "Nov 2026", or "Sep to Nov 2026"."""
    last = _month(point.last)
    return (
        last if point.first == point.last else _("%(first)s to %(last)s") % {"first": _month(point.first), "last": last}
    )


def _month(day: date) -> str:
    return date_format(day, "M Y")


@register.simple_tag
def pulse_trend(results):
    """`{% pulse_trend results %}`: the figure by block with its band and events, wide and narrow."""
    if not results.points:
        return ""
    points = [
        TrendPoint(
            date_format(point.last, "M"),
            point.figure.value,
            *point.figure.interval,
            event=point.events[0] if point.events else "",
        )
        for point in results.points
    ]
    first, last = results.points[0], results.points[-1]
    kind = results.filters.kind
    sentence = _(
        "From %(before)s (%(first)s) to %(after)s (%(last)s), with the range that holds in 95 of 100 cases."
    ) % {
        "before": figure_value(first.figure),
        "first": block_name(first),
        "after": figure_value(last.figure),
        "last": block_name(last),
    }
    limits = LIMITS.get(kind, (1, 5))
    return mark_safe(
        "".join(
            trend(points, sentence, limits, is_wide, lambda value: _number(kind, value)) for is_wide in (True, False)
        )
    )


@register.simple_tag
def pulse_headers():
    """Return the heads of the table of results."""
    return [_("Months"), _("Result"), _("95 % range"), _("Answers"), _("Asked"), _("If the silent had spoken")]


@register.simple_tag
def pulse_rows(results):
    """`{% pulse_rows results as rows %}`: the newest block first."""
    return [
        (
            block_name(point),
            figure_value(point.figure),
            figure_range(point.figure) or _("everybody answered"),
            str(point.figure.n),
            "–" if point.figure.asked is None else str(point.figure.asked),
            figure_silence(point.figure) or "–",
        )
        for point in reversed(results.points)
    ]


@register.filter
def part_name(part: str) -> str:
    """`{{ part|part_name }}`: the role of contacts in words."""
    return str(ContactRole(part).label)
