"""How the figures of the leader's page read: ranges, shares, months, and what is kept in the address."""

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from dashboards.queries.reason_words import headline_words, reason_words
from pmo_portal.core.templatetags.charts import momentum, nps_bar
from pmo_portal.core.templatetags.times import with_sign

register = template.Library()


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


@register.filter
def one_decimal(number) -> str:
    """`{{ figure.value|one_decimal }}`: "3.8"; a dash where there is none."""
    return "–" if number in (None, "") else number_format(round(float(number), 1), 1)


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
def relief_chart(steps):
    """`{% relief_chart page.relief %}`: the hours that went away, added up month by month."""
    done, labels = [hours for _month, hours in steps], [date_format(month, "M") for month, _hours in steps]
    words = {"hours": number_format(round(done[-1])), "start": labels[0]}
    return momentum(done, [], labels, _("%(hours)s hours a month are gone since %(start)s.") % words, "h")


@register.simple_tag
def relief_rows(steps):
    """`{% relief_rows page.relief as rows %}`: (month, hours so far), for the table."""
    return [(date_format(month, "M Y"), number_format(round(hours))) for month, hours in steps]


@register.simple_tag
def relief_headers():
    """Return the heads of that table."""
    return [_("Month"), _("Hours a month that are gone")]


@register.simple_tag(takes_context=True)
def with_query(context, **changed) -> str:
    """`{% with_query period="quarter" %}`: this page's address with some of it changed; empty values go."""
    given = context["request"].GET.copy()
    for key, value in changed.items():
        given[key] = value
        if value in ("", None):
            del given[key]
    return "?" + given.urlencode()
