"""A survey file beside what is here already (7.3): its preview before it is confirmed, the report after."""

from dataclasses import dataclass
from datetime import date

from customers.queries.record_reading import read_table
from customers.rules.records.shapes import Table, TableRefused
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.text import clean_line
from services.models import Response, ResponseImport
from services.queries.pulses import minimum_group
from services.rules.pulse_figures import figure_of
from services.rules.survey_rows import Row, Survey, Told, read_survey

SHOWN = 50


@dataclass(frozen=True)
class SurveyReading:
    """A whole file: its table, what it says (None until somebody told what its columns mean), and the rows that are new."""

    table: Table
    told: Told | None
    survey: Survey | None
    new: list[Row]

    @property
    def is_answered(self) -> bool:
        return self.survey is not None and not self.survey.doubtful


def told_of(answers: dict) -> Told | None:
    """Return the answers of a draft as the rules want them, None where nothing was answered yet."""
    if not answers.get("kind"):
        return None
    day = date.fromisoformat(answers["day"]) if answers.get("day") else None
    return Told(**{**{key: value for key, value in answers.items() if key != "encoding"}, "day": day})


def read_survey_file(customer_id: int, raw: bytes, filename: str, answers: dict) -> SurveyReading:
    """Return what a file would write. 1 query. Raises TableRefused, ValueError."""
    table, told = read_table(raw, filename, answers.get("encoding", "")), told_of(answers)
    table.header = [clean_line(heading) for heading in table.header]
    if not table.rows:
        raise TableRefused("no_rows", "There is no row below the headings that can be read.")
    if told is None:
        return SurveyReading(table, None, None, [])
    survey = read_survey(table, told, clock.now().date())
    known = set(
        Response.objects.filter(customer=customer_id, kind=told.kind, import_key__isnull=False).values_list(
            "import_key", flat=True
        )
    )
    return SurveyReading(table, told, survey, [row for row in survey.rows if row.key not in known])


def summary_of(reading: SurveyReading) -> dict:
    """Return the reading as JSON for the draft: what the preview and the report show. Scores of few people stay out."""
    table, survey = reading.table, reading.survey
    samples = [
        next((clean_line(cells[n])[:60] for _line, cells in table.rows if cells[n].strip()), "")
        for n in range(len(table.header))
    ]
    report = {"header": table.header, "samples": samples, "rows_read": len(table.rows), "encoding": table.encoding}
    report |= {"file_kind": table.kind, "is_answered": reading.is_answered}
    problems, refused = list(table.problems), table.refused
    if survey is not None:
        problems, refused = problems + survey.problems, refused + survey.refused
        report |= {"n": len(survey.rows), "blanks": survey.blanks, "new": len(reading.new), "doubtful": survey.doubtful}
        report |= {"known": len(survey.rows) - len(reading.new), **_figure(reading.told.kind, survey)}
    report["rejected"] = refused
    report["problems"] = [
        [row.line, row.column, clean_line(row.value)[:200], clean_line(row.reason), row.is_refusal]
        for row in problems[:500]
    ]
    return report


def _figure(kind: str, survey: Survey) -> dict:
    figure = figure_of(kind, survey.counts, None) if len(survey.rows) >= minimum_group() else None
    if figure is None:
        return {"kind": kind, "score": None, "low": None, "high": None}
    return {"kind": kind, "score": round(figure.value, 1), "low": round(figure.low, 1), "high": round(figure.high, 1)}


@dataclass(frozen=True)
class ResponseImportPage:
    """`can_confirm`: nothing is asked and there is something new. Problems are cut at 50."""

    draft: ResponseImport
    report: dict
    problems: list[list]
    can_confirm: bool


def response_import_page(user, import_id) -> ResponseImportPage:
    """Return a draft with its preview. 1 query. Raises 404, also when it has expired."""
    rows = ResponseImport.objects.defer("raw").select_related("customer")
    draft = visible_row(rows.exclude(confirmed_at__isnull=True, expires_at__lt=clock.now()), user, import_id)
    report = draft.report
    can_confirm = bool(report.get("is_answered") and report.get("new") and draft.confirmed_at is None)
    return ResponseImportPage(draft, report, report.get("problems", [])[:SHOWN], can_confirm)


def response_problem_rows(user, import_id) -> list[list]:
    """Return [line, column, value, reason, is left out] for the download. 1 query. Raises 404."""
    return visible_row(ResponseImport.objects.defer("raw"), user, import_id).report.get("problems", [])
