"""What only the pain board draws: the bubbles, and the names of its corners."""

from django import template
from django.urls import reverse
from django.utils.html import format_html, mark_safe
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from customers.rules.pain import severity_level
from customers.rules.pain_board import EFFORT_MARKS, MONTH_OF_WORK_DAYS, spot_of
from pmo_portal.core.drawing.matrix import Dot, matrix
from pmo_portal.core.templatetags.times import date_number

register = template.Library()

CORNERS = {
    "first": gettext_lazy("do first"),
    "plan": gettext_lazy("plan well"),
    "aside": gettext_lazy("on the side"),
    "leave": gettext_lazy("not now"),
}


@register.filter
def corner(name):
    """Return the name of a corner of the board."""
    return CORNERS.get(name, "")


@register.simple_tag
def pain_matrix(board):
    """`{% pain_matrix board %}`: each bubble is a link to its pain, which the PMO can also drag and move by keys."""
    most = board.most_hours
    cross = spot_of(board.middle_hours, MONTH_OF_WORK_DAYS, most)
    marks = [(spot_of(0, days, most).x, _days(days)) for days in EFFORT_MARKS]
    heights = [(spot_of(most * share, 1, most).y, date_number(most * share)) for share in (0.0625, 0.25, 0.5625, 1)]
    names = [str(CORNERS[name]) for name in ("first", "plan", "aside", "leave")]
    said = "; ".join(f"{bubble.pain.title}: {CORNERS[bubble.corner]}" for bubble in board.bubbles)
    return mark_safe(
        matrix(
            [_dot(bubble, board) for bubble in board.bubbles],
            _("Relief against effort. %(pains)s") % {"pains": said},
            corners=names,
            cross=(cross.x, cross.y),
            x_marks=marks,
            y_marks=heights,
            axes=(_("Effort, days of work"), _("Relief, hours a month")),
        )
    )


def _days(days: float) -> str:
    return ngettext("%(n)s day", "%(n)s days", int(days)) % {"n": int(days)}


def _dot(bubble, board) -> Dot:
    pain = bubble.pain
    hours = float(pain.hours_a_month)
    moved = format_html(
        ' data-bubble data-url="{}" data-x="{}" data-y="{}"',
        reverse("customers:pain-spots-update", args=[pain.pk]),
        f"{bubble.spot.x:.4f}",
        f"{bubble.spot.y:.4f}",
    )
    return Dot(
        x=bubble.spot.x,
        y=bubble.spot.y,
        share=hours / board.most_hours if board.most_hours else 0,
        level=severity_level(pain.severity),
        words=date_number(hours),
        title=pain.title,
        attributes=format_html('href="{}"{}', reverse("customers:pains-show", args=[pain.pk]), moved)
        if board.may_estimate
        else format_html('href="{}"', reverse("customers:pains-show", args=[pain.pk])),
    )
