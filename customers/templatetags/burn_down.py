"""What only the felt-pain burn-down draws: its line, wide and narrow, and the numbers behind it."""

from django import template
from django.utils import timezone
from django.utils.html import mark_safe
from django.utils.translation import gettext as _

from pmo_portal.core.clock import now
from pmo_portal.core.drawing.burn_down import burn_down
from pmo_portal.core.templatetags.times import date_number, day_text

register = template.Library()


@register.simple_tag
def burn_down_chart(burn):
    """`{% burn_down_chart burn %}`: two drawings, so that text is never scaled under 12 px on a phone."""
    label = _("Of %(known)s hours a month, %(left)s still hurt; %(momentum)s were relieved in the last 30 days.") % {
        "known": date_number(float(burn.known)),
        "left": date_number(float(burn.remaining)),
        "momentum": date_number(float(burn.momentum)),
    }
    steps = [(_day(moment.at), float(moment.known), float(moment.remaining)) for moment in burn.line]
    words = (_("h a month known"), _("h still hurt"))
    return mark_safe("".join(burn_down(steps, label, words, date_number, is_wide) for is_wide in (True, False)))


@register.simple_tag
def burn_down_rows(burn):
    """`{% burn_down_rows burn as rows %}`: (week, known, still hurts), the newest first, for the table."""
    return [
        (_day(moment.at), date_number(float(moment.known)), date_number(float(moment.remaining)))
        for moment in reversed(burn.line)
    ]


@register.simple_tag
def burn_down_headers():
    """Return the heads of that table."""
    return [_("Week"), _("Known, hours a month"), _("Still hurts, hours a month")]


def _day(moment) -> str:
    return day_text(timezone.localtime(moment).date(), timezone.localtime(now()).date())
