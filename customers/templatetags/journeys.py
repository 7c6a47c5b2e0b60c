"""What only the journey draws: the circle of a pain, and the curve of how its stages feel.

Circle: area and number are pain-hours a month, the colour is the felt severity. Two things are shown, never multiplied.
"""

import math

from django import template
from django.utils.html import format_html, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from customers.rules.pain import severity_level
from pmo_portal.core.drawing import journey
from pmo_portal.core.templatetags.times import date_number

register = template.Library()

SMALLEST, LARGEST = 11, 19.5
FEELINGS = {
    -2: gettext_lazy("awful"),
    -1: gettext_lazy("bad"),
    0: gettext_lazy("neither nor"),
    1: gettext_lazy("good"),
    2: gettext_lazy("great"),
}


@register.simple_tag
def pain_circle(pain, largest):
    """`{% pain_circle pain map.largest %}`: `largest` is the hours of the biggest pain beside it."""
    hours = float(pain.hours_a_month)
    share = min(1.0, hours / float(largest)) if largest else 0.0
    radius = math.sqrt(SMALLEST**2 + (LARGEST**2 - SMALLEST**2) * share)
    level = severity_level(pain.severity)
    label = _("%(hours)s hours a month, hurts %(severity)s of 10") % {
        "hours": date_number(hours),
        "severity": pain.severity,
    }
    return format_html(
        '<svg class="painball" viewBox="0 0 40 40" role="img" aria-label="{}"><circle class="h{}" cx="20" cy="20" r="{}"/>'
        '<text class="h{}t" x="20" y="24.5" text-anchor="middle">{}</text></svg>',
        label,
        level,
        f"{radius:.1f}",
        level,
        _short(hours),
    )


def _short(hours: float) -> str:
    """Return hours as they fit into a circle: 0.4, 27, 1.2k."""
    if hours >= 1000:
        return f"{date_number(round(hours / 1000, 1))}k"
    return date_number(hours)


@register.simple_tag
def emotion_curve(points, has_later):
    """`{% emotion_curve map.points map.first_items %}`: the knots −2…+2 as the drawing's 1…5, today and later."""
    said = "; ".join(f"{point.step or point.stage}: {feeling(point.today)}" for point in points)
    label = _("How it feels today, stage by stage. %(stages)s") % {"stages": said}
    later = [point.later + 3 for point in points] if has_later else []
    return mark_safe(journey.emotion([p.today + 3 for p in points], later, label, [p.place for p in points]))


@register.filter
def feeling(emotion):
    """Return the word for −2…+2; what lies between two words is called by the nearer one."""
    return FEELINGS.get(round(emotion), "")


@register.filter
def face(emotion):
    """Return the score 1…5 that the face of −2…+2 has."""
    return emotion + 3
