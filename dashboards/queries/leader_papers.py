"""The leader's page as a paper for the board: the trend, one line for each customer, and how the numbers are computed."""

from datetime import datetime

from django.utils.formats import date_format, number_format
from django.utils.translation import gettext as _

from dashboards.queries.leader import LeaderPage
from dashboards.queries.reason_words import headline_words, reason_words
from dashboards.queries.trend import trend_sentence, trend_words
from pmo_portal.core.drawing.trend import TrendPoint, trend
from pmo_portal.core.printing import Paper, png_of
from pmo_portal.core.templatetags.charts import say
from pmo_portal.core.templatetags.times import date_number

PICTURE_WIDTH, MOST_LINES = 1600, 40


def leader_paper(page: LeaderPage, now: datetime) -> Paper:
    """Return the page as a paper, with the same numbers. No query."""
    return Paper(
        title=headline_words(page.headline),
        subtitle=_("Dashboard of %(day)s, %(n)s customers") % {"day": date_format(now), "n": len(page.lines)},
        picture=_picture(page),
        headers=[
            _("Customer"),
            _("Looked after by"),
            _("Health"),
            _("Satisfaction, of 5"),
            _("Hours a month that hurt"),
            _("Given back"),
            _("Why they need you"),
        ],
        rows=[_row(line, now) for line in page.lines[:MOST_LINES]],
        notes=_notes(page),
    )


def _picture(page: LeaderPage) -> bytes:
    points = [
        TrendPoint(**{key: point.get(key) for key in ("label", "value", "low", "high")}, event=point.get("event", ""))
        for point in trend_words(page.months)["trend_points"]
    ]
    drawing = trend(points, trend_sentence(page.months), say=say)
    return png_of(drawing, PICTURE_WIDTH) if drawing else b""


def _row(line, now: datetime) -> list[str]:
    row = line.row
    mean = "–" if row.recent_mean is None else f"{number_format(round(row.recent_mean, 1), 1)} (n = {row.recent_n})"
    return [
        line.name,
        line.owner_name,
        "–" if row.health is None else str(row.health),
        mean,
        date_number(row.hours),
        date_number(row.hours_back),
        "; ".join(reason_words(reason, now) for reason in line.reasons) or "–",
    ]


def _notes(page: LeaderPage) -> list[str]:
    totals = page.totals
    given = {
        "kept": totals.promises_kept,
        "due": totals.promises_due,
        "in_time": totals.concerns_in_time,
        "answered": totals.concerns_answered,
        "open": totals.concerns_open,
        "back": date_number(totals.hours_back),
        "hours": date_number(totals.hours),
    }
    notes = [
        trend_sentence(page.months, page.targets.get("satisfaction")),
        _("Promises kept: %(kept)s of %(due)s due in 90 days") % given,
        _("Concerns answered in time: %(in_time)s of %(answered)s, %(open)s open") % given,
        _("Hours given back a month: %(back)s of %(hours)s that hurt") % given,
    ]
    notes += [f"“{quote.text[:240]}” {name}, {quote.customer.name}" for quote, name in page.named_voices]
    return [*notes, _("Every number is of whole groups of enough answers, counted in the month of the question.")]
