"""A journey to take away (3.10): as rows of a spreadsheet, as a picture, and as a paper with both."""

from collections.abc import Iterator

from django.utils.formats import date_format
from django.utils.translation import gettext as _

from customers.queries.journeys import JourneyMap
from customers.rules.pain import severity_level
from pmo_portal.core.drawing.journey_sheet import SheetPain, SheetStage, journey_sheet
from pmo_portal.core.printing import Paper, png_of
from pmo_portal.core.templatetags.times import date_number

PICTURE_WIDTH, SHOWN_PAINS = 2000, 6


def rows_of(page: JourneyMap) -> Iterator[list]:
    """Yield the rows of the journey's table, the heads first. No query."""
    yield [
        _("Stage"),
        _("Step"),
        _("Who is involved"),
        _("How it feels, −2 to +2"),
        _("Pain"),
        _("Hours a month"),
        _("Hurts, 0 to 10"),
        _("Felt lately, 0 to 10"),
    ]
    for column in page.columns:
        yield [column.stage.title, "", "", column.stage.emotion, "", "", "", ""]
        for step in column.steps:
            yield [column.stage.title, step.title, step.who, step.emotion, "", "", "", ""]
        for pain in column.pains:
            yield [column.stage.title, getattr(pain, "step_title", ""), "", "", *_pain_cells(pain)]
    for pain in page.elsewhere:
        yield ["", "", "", "", *_pain_cells(pain)]


def _pain_cells(pain) -> list:
    felt = "" if pain.last_felt is None else pain.last_felt
    return [pain.title, round(float(pain.hours_a_month), 1), pain.severity, felt]


def picture_of_map(page: JourneyMap) -> bytes:
    """Return the journey as PNG. No query."""
    stages = [_stage(column, page.largest) for column in page.columns]
    later = [point.later + 3 for point in page.points] if page.first_items else []
    today, places = [point.today + 3 for point in page.points], [point.place for point in page.points]
    return png_of(journey_sheet(page.journey.title, stages, today, later, places), PICTURE_WIDTH)


def _stage(column, largest: float) -> SheetStage:
    pains = tuple(
        SheetPain(
            float(pain.hours_a_month) / largest if largest else 0,
            severity_level(pain.severity),
            date_number(float(pain.hours_a_month)),
            pain.title,
        )
        for pain in column.pains[:SHOWN_PAINS]
    )
    return SheetStage(column.stage.title, column.stage.sentence, pains)


def paper_of(page: JourneyMap, now) -> Paper:
    """Return the journey as a paper: the picture, the table, and how its numbers are computed. No query."""
    heads, *rows = rows_of(page)
    return Paper(
        title=page.journey.title,
        subtitle=f"{page.customer.name}, {date_format(now)}",
        picture=picture_of_map(page),
        headers=heads,
        rows=rows,
        notes=[
            _(
                "Hours a month = times a month × minutes lost each time × people hit ÷ 60. How much it hurts stands beside it."
            ),
        ],
    )
