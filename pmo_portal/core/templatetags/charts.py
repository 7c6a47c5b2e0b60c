"""Charts for templates: they take plain values and translated words, and print what `core/drawing` draws.

Every chart that stands alone needs `label`, the sentence that says the finding, and `{% numbers_table %}` below it.
"""

from functools import lru_cache

from django import template
from django.utils.formats import number_format
from django.utils.html import format_html, format_html_join
from django.utils.safestring import mark_safe
from django.utils.translation import gettext as _

from ..drawing import journey, months, parts
from ..drawing import trend as trends
from ..wording import listed

register = template.Library()


def say(number) -> str:
    """Return a number as the reader writes it, with one decimal only where there is one: "3.8", "3,8", "214"."""
    rounded = round(float(number), 1)
    return number_format(rounded, 0 if rounded == int(rounded) else 1, use_l10n=True, force_grouping=True)


def _point(raw) -> trends.TrendPoint:
    if isinstance(raw, trends.TrendPoint):
        return raw
    return trends.TrendPoint(**{**raw, "answers": tuple(raw.get("answers", ()))})


@register.simple_tag
def trend(points, label, lowest=1, highest=5, target=None):
    """`{% trend months label=sentence %}`: `target` is a dashed line that the sentence must name; months are dicts with label, value, low, high, answers, event.

    Two drawings, so that text is never scaled under 12 px on a phone; events are also a list for the narrow one.
    """
    points = [_point(raw) for raw in points]
    limits = (lowest, highest)
    wide, narrow = (trends.trend(points, label, limits, is_wide, say, target) for is_wide in (True, False))
    events = [(point.label, point.event) for point in points if point.event]
    listed = format_html_join("", "<li><b>{}</b> {}</li>", events)
    words = format_html('<ul class="key">{}</ul>', listed) if events and wide else ""
    return mark_safe(wide + narrow + words)


@register.simple_tag
def spark(values, label="", lowest=1, highest=5):
    """`{% spark customer.scores label="…" %}`; None in the list is a month without answers."""
    return _spark(tuple(values), label, (lowest, highest))


@lru_cache(maxsize=1024)
def _spark(values: tuple, label: str, limits: tuple) -> str:
    return mark_safe(parts.spark(list(values), label, limits))


@register.simple_tag
def bar(pct, label="", kind="accent", second_pct=0, second_kind="relief"):
    """`{% bar 40 label="40 % of 30 hours" kind="relief" %}`"""
    return mark_safe(parts.bar(pct, label, kind, second_pct, second_kind))


@register.simple_tag
def ring(pct, label, text="", kind="relief"):
    """`{% ring 90 label="…" text="90" %}`"""
    return mark_safe(parts.ring(pct, label, str(text), kind))


@register.simple_tag
def nps_bar(detractors, passives, promoters, label=""):
    """`{% nps_bar 9 26 29 %}`: three counts of answers; the words under it say the percentages."""
    rows = [(_("no"), detractors, "pain"), (_("unsure"), passives, "line"), (_("yes"), promoters, "relief")]
    return share_chart(rows, label)


@register.simple_tag
def share_chart(rows, label=""):
    """`{% share_chart rows label="…" %}`: rows are (words, amount, kind); draws the parts and the words under them."""
    drawn = _percents(rows)
    if not drawn:
        return ""
    spoken = label or listed(f"{words} {percent}" for (words, *_rest), percent in zip(rows, drawn, strict=True))
    return mark_safe(parts.shares(rows, spoken) + parts.key([(str(w), a, k) for w, a, k in rows], drawn))


@register.simple_tag
def share_bar(rows, label=""):
    """`{% share_bar rows %}`: who talked how much; the words under it are the template's."""
    drawn = _percents(rows)
    spoken = label or listed(f"{words} {percent}" for (words, *_rest), percent in zip(rows, drawn, strict=False))
    return mark_safe(parts.shares(rows, spoken, classes="share-bar", height=10))


def _percents(rows) -> list[str]:
    total = sum(max(0, amount) for _words, amount, _kind in rows)
    return [f"{round(100 * max(0, amount) / total)}%" for _words, amount, _kind in rows] if total else []


@register.simple_tag
def momentum(done, planned, labels, label, unit=""):
    """`{% momentum done planned month_names label="…" unit="h" %}`: hours given back a week, by month."""
    words = (lambda number: f"{say(number)} {unit}") if unit else say
    return mark_safe(months.momentum(list(done), list(planned), [str(name) for name in labels], label, words))


@register.simple_tag
def emotion(today, later, label):
    """`{% emotion today later label="…" %}`: 1 to 5 for each stage, None where nobody has rated it."""
    return mark_safe(journey.emotion(list(today), list(later), label))


@register.simple_tag
def timeline_bar(build, adoption, month_count, now=None, confidence=""):
    """`{% timeline_bar item.build item.adoption 10 now %}`: (start, end) as shares of the shown time, or None."""
    return mark_safe(months.timeline_bar(build, adoption, int(month_count), now, confidence))


@register.simple_tag
def timeline_mark(share, month_count, now=None):
    """`{% timeline_mark 0.3 10 now %}`: one day on the months, as a stroke in gold; nothing where it lies outside."""
    span = (share - 0.004, share + 0.004) if 0 <= share <= 1 else None
    return mark_safe(months.timeline_bar(span, None, int(month_count), now))


@register.simple_tag
def mini_timeline(build, adoption):
    """`{% mini_timeline item.build item.adoption %}`: the thin bar of a card."""
    return mark_safe(months.mini_timeline(build, adoption))


@register.simple_tag
def headroom(room, load, label, now=None):
    """`{% headroom room load label="…" %}`: room for change 0-5 against what we ask, by month."""
    return mark_safe(months.headroom(list(room), list(load), label, now))


@register.simple_tag
def pain_ball(score, label=""):
    """`{% pain_ball 58 %}`"""
    return mark_safe(parts.pain_ball(score, label or _("Pain %(score)s of 100") % {"score": round(score)}))


@register.simple_tag
def medicine_pct(share):
    """`{% medicine_pct 0.25 %}`: a share as whole per cent."""
    return round(100 * share)


@register.filter
def heat_class(score):
    """Return hc0…hc5 for a pain of 0-100; the number must stand in the cell."""
    return f"hc{parts.heat_level(score)}"


@register.inclusion_tag("shared/_numbers.html")
def numbers_table(caption, headers, rows):
    """`{% numbers_table "Satisfaction by month" headers rows %}`: each row begins with its own heading."""
    return {"caption": caption, "headers": headers, "rows": rows}
