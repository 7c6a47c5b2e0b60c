"""How the figures of the leader's page read: ranges, shares, months, and what is kept in the address."""

from functools import lru_cache

from django import template
from django.utils.formats import date_format, localize, number_format
from django.utils.html import format_html
from django.utils.safestring import mark_safe
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from dashboards.queries.reason_words import headline_words, reason_words
from dashboards.rules.targets import is_met
from pmo_portal.core.templatetags.charts import momentum, nps_bar
from pmo_portal.core.templatetags.times import with_sign

register = template.Library()
PRINCIPLES = {
    "alignment": gettext_lazy("We work on what matters to you"),
    "transparency": gettext_lazy("No surprises"),
    "predictability": gettext_lazy("You know what comes next"),
    "reliability": gettext_lazy("Promises have a date"),
    "return": gettext_lazy("It has to be worth it"),
}


@register.filter
def around(figure) -> str:
    """`{{ month.figure|around }}`: "3.6 to 4.0", or that everybody answered."""
    if figure is None or figure.low is None:
        return _("everybody answered")
    low, high = (number_format(round(end, 1), 1) for end in (figure.low, figure.high))
    return _("%(low)s to %(high)s") % {"low": low, "high": high}


@register.filter
def in_words(reason, now) -> str:
    """`{{ reason|in_words:now }}`: why a customer needs somebody."""
    return reason_words(reason, now)


@register.filter
def headline_text(headline) -> str:
    """`{{ headline|headline_text }}`: the sentence at the top, made from the data."""
    return headline_words(headline)


@register.simple_tag
def heat_cells(cells) -> str:
    """`{% heat_cells line.heat %}`: a cell for each kind of pain; 25 customers have 175 of them, too many for a loop of the page."""
    return mark_safe("".join(_cell(hours, step, get_language()) for _theme, hours, step in cells))


@lru_cache(maxsize=4096)
def _cell(hours: float, step: int, _language: str) -> str:
    return format_html('<td class="hc hc{}">{}</td>', step, localize(hours))


@register.filter
def one_decimal(number) -> str:
    """`{{ figure.value|one_decimal }}`: "3.8"; a dash where there is none."""
    return "–" if number in (None, "") else number_format(round(float(number), 1), 1)


@register.filter
def signed(number) -> str:
    """`{{ row.gap|signed }}`: "+0.5", "−1.0", "0.0"."""
    text = number_format(round(abs(float(number)), 1), 1)
    rounded = round(float(number), 1)
    return with_sign(f"+{text}" if rounded > 0 else f"−{text}" if rounded < 0 else text)


@register.filter
def whole(number) -> str:
    """`{{ page.totals.promises_pct|whole }}`: "90"; a dash where there is none."""
    return "–" if number in (None, "") else number_format(round(float(number)))


@register.filter
def percent(share) -> str:
    """`{{ page.totals.medicine|percent }}`: 0.14 → "14"; a dash where there is none."""
    return "–" if share is None else number_format(round(100 * float(share)))


@register.filter
def nps_score(sums) -> str:
    """`{{ page.nps|nps_score }}`: "+33", "−8"; a dash without answers."""
    if not sums.n:
        return "–"
    score = round(100 * (sums.happy - sums.unhappy) / sums.n)
    return with_sign(f"+{score}" if score > 0 else str(score).replace("-", "−"))


@register.simple_tag
def nps_parts(sums):
    """`{% nps_parts page.nps %}`: the bar of no, unsure and yes."""
    return nps_bar(sums.unhappy, sums.n - sums.happy - sums.unhappy, sums.happy) if sums.n else ""


@register.simple_tag
def relief_chart(page):
    """`{% relief_chart page %}`: the hours that went away, added up month by month, and dashed what is planned after it."""
    done, planned = [hours for _month, hours in page.relief], [hours for _month, hours in page.ahead]
    labels = [date_format(month, "M") for month, _hours in [*page.relief, *page.ahead]]
    return momentum(done, [*done, *planned] if planned else [], labels, relief_sentence(page), "h")


@register.simple_tag
def relief_sentence(page) -> str:
    """`{% relief_sentence page %}`: what that chart says."""
    words = {"hours": number_format(round(page.relief[-1][1])), "start": date_format(page.relief[0][0], "M")}
    if not page.ahead:
        return _("%(hours)s hours a month are gone since %(start)s.") % words
    month, hours = page.ahead[-1]
    words |= {"planned": number_format(round(hours)), "end": date_format(month, "M Y")}
    return (
        _("%(hours)s hours a month are gone since %(start)s; %(planned)s are planned to be by the end of %(end)s.")
        % words
    )


@register.simple_tag
def relief_rows(page):
    """`{% relief_rows page as rows %}`: (month, hours so far, planned or not), for the table."""
    gone, planned = _("gone, as they say"), _("planned")
    rows = [(month, hours, gone) for month, hours in page.relief] + [(m, hours, planned) for m, hours in page.ahead]
    return [(date_format(month, "M Y"), number_format(round(hours)), how) for month, hours, how in rows]


@register.simple_tag
def relief_headers():
    """Return the heads of that table."""
    return [_("Month"), _("Hours a month that are gone"), _("How we know")]


@register.simple_tag
def target_words(measure, value, target) -> str:
    """`{% target_words "promises" page.totals.promises_pct target %}`: met or not, with both numbers and the day."""
    words = {"wanted": number_format(target.value.normalize() if target.value % 1 else int(target.value))}
    words |= {"due": date_format(target.due_date, "j M Y"), "now": one_decimal_or_none(value)}
    met = is_met(measure, value, target.value)
    if met is None:
        return _("should reach %(wanted)s by %(due)s; not known yet") % words
    if met:
        return _("%(now)s: the target of %(wanted)s by %(due)s is met") % words
    return _("%(now)s: the target of %(wanted)s by %(due)s is not met yet") % words


def one_decimal_or_none(value) -> str:
    """Return a number as targets are compared: "3.8", "90"; a dash where there is none."""
    if value is None:
        return "–"
    rounded = round(float(value), 1)
    return number_format(rounded, 0 if rounded == int(rounded) else 1)


@register.filter
def principle(key) -> str:
    """`{{ row.key|principle }}`: the name of one of the five principles."""
    return str(PRINCIPLES.get(key, key))


@register.simple_tag(takes_context=True)
def with_query(context, **changed) -> str:
    """`{% with_query period="quarter" %}`: this page's address with some of it changed; empty values go."""
    given = context["request"].GET.copy()
    for key, value in changed.items():
        given[key] = value
        if value in ("", None):
            del given[key]
    return "?" + given.urlencode()
