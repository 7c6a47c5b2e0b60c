"""The months of the satisfaction chart as the chart tag wants them, with their sentence and their table."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from dashboards.queries.leader_months import Month
from services.models import Target


def trend_words(months: list[Month], target: Target | None = None) -> dict:
    """Return points, sentence and table of the trend, with what a leader wants it to reach. 0 queries."""
    points, rows = [], []
    for month in months:
        label, figure = date_format(month.first, "M"), month.figure
        point = {"label": label, "value": None, "event": month.event}
        if figure:
            low, high = figure.low, figure.high
            point |= {"value": figure.value, "low": low, "high": high}
        points.append(point)
        shown = "–" if figure is None else number_format(round(figure.value, 1), 1)
        rows.append([label, shown, _band(figure), month.sums.n, month.event or "–"])
    return {
        "trend_points": points,
        "trend_target": float(target.value) if target else None,
        "trend_sentence": trend_sentence(months, target),
        "trend_caption": _("Satisfaction by month"),
        "trend_headers": [_("Month"), _("Mean"), _("95 % range"), _("Answers"), _("What happened")],
        "trend_rows": rows,
    }


def _band(figure) -> str:
    if figure is None:
        return "–"
    if figure.low is None:
        return _("everybody answered")
    ends = [number_format(round(end, 1), 1) for end in (figure.low, figure.high)]
    return _("%(low)s to %(high)s") % {"low": ends[0], "high": ends[1]}


def trend_sentence(months: list[Month], target: Target | None = None) -> str:
    """Return what the trend says in one sentence."""
    known = [month for month in months if month.figure]
    if len(known) < 2:
        return _("Too few answers for a trend.")
    words = {
        "first": number_format(round(known[0].figure.value, 1), 1),
        "start": date_format(known[0].first, "M"),
        "last": number_format(round(known[-1].figure.value, 1), 1),
        "end": date_format(known[-1].first, "M"),
    }
    if target is None:
        return _("Satisfaction of 5: %(first)s in %(start)s, %(last)s in %(end)s, with the 95 %% range.") % words
    words |= {"target": number_format(target.value, 1), "due": date_format(target.due_date, "j M Y")}
    return (
        _(
            "Satisfaction of 5: %(first)s in %(start)s, %(last)s in %(end)s, with the 95 %% range; it should reach %(target)s by %(due)s."
        )
        % words
    )
