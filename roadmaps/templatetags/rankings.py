"""The ladder of a blind ranking (N15): two columns of places with a line for each card, and its finding in words."""

from django import template
from django.utils.html import format_html, format_html_join
from django.utils.translation import gettext as _

register = template.Library()

STEP, TOP, LEFT, RIGHT, WIDTH = 34, 40, 60, 360, 420


@register.simple_tag
def agreement_words(tau: float) -> str:
    """Return in a sentence how alike two orders are, from Kendall's tau."""
    if tau == 1:
        return _("Both sides have the same order.")
    if tau >= 0.6:
        return _("The orders are close to each other.")
    if tau > 0.2:
        return _("The orders agree more than they differ.")
    if tau >= -0.2:
        return _("The orders have little to do with each other.")
    return _("The orders run against each other.")


@register.simple_tag
def rank_ladder(rungs, customer: str):
    """Draw a line from each card's place with the customer to its place with the PMO; the most different ones in coral."""
    most = max(abs(rung.customer - rung.pmo) for rung in rungs)
    lines = [(_line(rung), *_ends(rung), rung) for rung in rungs]
    drawn = format_html_join(
        "",
        '<g><path d="M{} {}L{} {}" class="{}"/><circle cx="{}" cy="{}" r="12" class="f-sheet s-line"/>'
        '<text x="{}" y="{}" text-anchor="middle">{}</text><circle cx="{}" cy="{}" r="12" class="f-sheet s-line"/>'
        '<text x="{}" y="{}" text-anchor="middle">{}</text></g>',
        (
            (
                LEFT, one, RIGHT, two, "nofill sw2 s-pain" if most and size == most else "nofill sw2 s-line",
                LEFT, one, LEFT, one + 4, rung.customer, RIGHT, two, RIGHT, two + 4, rung.pmo,
            )
            for size, one, two, rung in lines
        ),
    )  # fmt: skip
    sentence = _("Places of %(n)s cards, %(customer)s on the left and the PMO on the right.") % {
        "n": len(rungs),
        "customer": customer,
    }
    return format_html(
        '<svg class="rankladder" viewBox="0 0 {} {}" role="img" aria-label="{}">'
        '<text x="{}" y="16" text-anchor="middle" class="meta">{}</text>'
        '<text x="{}" y="16" text-anchor="middle" class="meta">{}</text>{}</svg>',
        WIDTH, TOP + STEP * len(rungs), sentence, LEFT, customer[:18], RIGHT, _("PMO"), drawn,
    )  # fmt: skip


def _line(rung) -> int:
    return abs(rung.customer - rung.pmo)


def _ends(rung) -> tuple[int, int]:
    return TOP + STEP * (rung.customer - 1), TOP + STEP * (rung.pmo - 1)
