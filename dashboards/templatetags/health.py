"""How the parts of health read: their names, and the numbers behind them in words (7.7)."""

from django import template
from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy, ngettext

from pmo_portal.core.templatetags.charts import trend
from pmo_portal.core.templatetags.times import with_sign

register = template.Library()
NAMES = {
    "satisfaction": gettext_lazy("Satisfaction"),
    "pain_trend": gettext_lazy("What hurts, and how that moves"),
    "promises": gettext_lazy("Promises kept"),
    "concerns": gettext_lazy("Open concerns"),
    "engagement": gettext_lazy("People we hear and see"),
    "adoption": gettext_lazy("Use of what was released"),
    "staff_pulse": gettext_lazy("How our own people find it"),
}
CHIPS = {"well": ("relief", "mood-smile"), "unsure": ("thread", "mood-empty"), "worried": ("pain", "mood-sad")}
COLOURS = {"well": gettext_lazy("well"), "unsure": gettext_lazy("not sure"), "worried": gettext_lazy("worried")}


@register.filter
def part_name(key: str) -> str:
    """`{{ row.key|part_name }}`: the part of health in words."""
    return str(NAMES[key])


@register.filter
def points(number) -> str:
    """`{{ row.moved|points }}`: "+3.4", "−12", "0"."""
    rounded = round(float(number), 1)
    shown = number_format(abs(rounded), 0 if rounded == int(rounded) else 1)
    return with_sign(f"+{shown}" if rounded > 0 else f"−{shown}" if rounded < 0 else shown)


@register.simple_tag
def colour_chip(colour: str):
    """`{% colour_chip day.colour as parts %}`: (words, kind, icon) for `{% chip %}`; empty below half the confidence."""
    return (str(COLOURS[colour]), *CHIPS[colour]) if colour in CHIPS else ()


@register.simple_tag
def part_words(key: str, day) -> str:
    """`{% part_words row.key health.now %}`: the numbers of that day behind one part."""
    if day is None or day.shares.get(key) is None:
        return _("Not known; its weight goes to the others.")
    return WORDS[key](day.inputs)


def _satisfaction(given: dict) -> str:
    words = _("%(happy)s of %(answers)s answers of three months were good or great.")
    return words % {"happy": given["happy"], "answers": given["answers"]}


def _pain_trend(given: dict) -> str:
    words = _("%(before)s hours a month hurt 90 days ago, %(now)s hurt now.")
    return words % {"before": _whole(given["hours_before"]), "now": _whole(given["hours_now"])}


def _promises(given: dict) -> str:
    words = _("%(pct)s %% of the %(due)s promises that were due in 90 days.")
    return words % {"pct": round(100 * given["promises_score"]), "due": given["promises_due"]}


def _concerns(given: dict) -> str:
    if not given["open_concerns"]:
        return _("None is open.")
    words = ngettext(
        "%(n)s is open, %(late)s was not answered in time.",
        "%(n)s are open, %(late)s were not answered in time.",
        given["open_concerns"],
    )
    return words % {"n": given["open_concerns"], "late": given["late_concerns"]}


def _engagement(given: dict) -> str:
    words = _("%(active)s of %(people)s people were heard or seen in 60 days.")
    return words % {"active": given["active_people"], "people": given["people"]}


def _adoption(given: dict) -> str:
    words = ngettext(
        "%(pct)s %% use the %(n)s thing that was released.",
        "%(pct)s %% on average use the %(n)s things that were released.",
        given["releases"],
    )
    return words % {"pct": round(100 * given["used"] / given["releases"]), "n": given["releases"]}


def _staff_pulse(given: dict) -> str:
    words = _("%(mean)s of 5 from %(n)s colleagues.")
    return words % {"mean": number_format(round(given["staff_mean"], 1), 1), "n": given["staff_answers"]}


def _whole(number: float) -> str:
    return number_format(round(number))


WORDS = {
    "satisfaction": _satisfaction,
    "pain_trend": _pain_trend,
    "promises": _promises,
    "concerns": _concerns,
    "engagement": _engagement,
    "adoption": _adoption,
    "staff_pulse": _staff_pulse,
}


@register.simple_tag
def health_trend(health):
    """`{% health_trend health %}`: the score day by day, oldest first."""
    days = [day for day in reversed(health.days) if day.score is not None]
    if len(days) < 2:
        return ""
    sentence = _("Health went from %(first)s on %(start)s to %(last)s on %(end)s.") % {
        "first": days[0].score,
        "start": date_format(days[0].day, "j M"),
        "last": days[-1].score,
        "end": date_format(days[-1].day, "j M"),
    }
    return trend([{"label": date_format(day.day, "j M"), "value": day.score} for day in days], sentence, 0, 100)


@register.simple_tag
def health_rows(health):
    """`{% health_rows health as rows %}`: (day, score, confidence) newest first, for the table."""
    return [
        (date_format(day.day, "j M Y"), day.score, _("%(pct)s %%") % {"pct": round(100 * day.confidence)})
        for day in health.days
    ]


@register.simple_tag
def health_headers():
    """Return the heads of that table."""
    return [_("Day"), _("Health"), _("How sure")]
