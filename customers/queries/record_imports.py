"""An import of customers and contacts on its page: the preview before it is confirmed, the report after (1.10)."""

from dataclasses import dataclass

from customers.models import RecordImport
from customers.queries.imports import problems_of
from customers.queries.record_labels import FIELD_LABELS, value_label
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row
from pmo_portal.core.wording import unpacked

SHOWN = 50


@dataclass(frozen=True)
class RecordImportPage:
    """`can_confirm`: nothing is asked and there is something new. Lists are cut at 50; the totals are whole."""

    draft: RecordImport
    report: dict
    customers: list[str]
    contacts: list[list]
    problems: list[list]
    new_customers: int
    new_contacts: int
    can_confirm: bool
    differences: list[tuple]
    differences_total: int
    unknown_owners: list[tuple]


def record_import_page(user, import_id) -> RecordImportPage:
    """Return a draft with its preview. 1 query. Raises 404, also when it has expired."""
    rows = RecordImport.objects.defer("raw").exclude(confirmed_at__isnull=True, expires_at__lt=clock.now())
    draft = visible_row(rows, user, import_id)
    report = {**draft.report, "mapping_error": unpacked(draft.report.get("mapping_error", ""))}
    customers, contacts = report.get("new_customers", []), report.get("new_contacts", [])
    return RecordImportPage(
        draft=draft,
        report=report,
        customers=customers[:SHOWN],
        contacts=contacts[:SHOWN],
        problems=problems_of(report)[:SHOWN],
        new_customers=len(customers),
        new_contacts=len(contacts),
        can_confirm=bool(report.get("is_answered") and (customers or contacts) and draft.confirmed_at is None),
        differences=[_difference(*row) for row in report.get("differences", [])[:SHOWN]],
        differences_total=len(report.get("differences", [])),
        unknown_owners=[(name, *counts) for name, counts in report.get("unknown_owners", {}).items()],
    )


def _difference(line: int, who: str, field: str, ours: str, theirs: str) -> tuple:
    return line, who, FIELD_LABELS[field], value_label(field, ours), value_label(field, theirs)


def record_problem_rows(user, import_id) -> list[list]:
    """Return [line, column, value, reason, is left out] for the download. 1 query. Raises 404."""
    return problems_of(visible_row(RecordImport.objects.defer("raw"), user, import_id).report)


def open_drafts():
    """Return the drafts that can still be answered and confirmed, as a queryset."""
    return RecordImport.objects.filter(confirmed_at__isnull=True, expires_at__gte=clock.now())
