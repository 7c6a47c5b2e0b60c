"""The months of the satisfaction chart as the chart tag wants them, with their sentence and their table."""

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from dashboards.queries.leader import MINIMUM_GROUP, Month


def trend_words(months: list[Month]) -> dict:
    """Return points, sentence and table of the trend. A month below the minimum group has no mean. 0 queries."""
    points, rows = [], []
    for month in months:
        label = date_format(month.first, "M")
        mean = month.mean if month.n >= MINIMUM_GROUP else None
        width = month.half_width if mean is not None else None
        points.append(
            {
                "label": label,
                "value": mean,
                "low": None if width is None else max(1.0, mean - width),
                "high": None if width is None else min(5.0, mean + width),
            }
        )
        shown = "–" if mean is None else number_format(round(mean, 1), 1)
        around = "–" if width is None else number_format(round(width, 2), 2)
        rows.append([label, shown, around, month.n])
    known = [point for point in points if point["value"] is not None]
    if len(known) < 2:
        sentence = _("Too few answers for a trend.")
    else:
        sentence = _("Satisfaction of 5: %(first)s in %(start)s, %(last)s in %(end)s, with the 95 %% range.") % {
            "first": number_format(round(known[0]["value"], 1), 1),
            "start": known[0]["label"],
            "last": number_format(round(known[-1]["value"], 1), 1),
            "end": known[-1]["label"],
        }
    return {
        "trend_points": points,
        "trend_sentence": sentence,
        "trend_caption": _("Satisfaction by month"),
        "trend_headers": [_("Month"), _("Mean"), "±", _("Answers")],
        "trend_rows": rows,
    }
