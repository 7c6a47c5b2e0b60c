"""An import of customers and contacts on its page: the preview before it is confirmed, the report after (1.10)."""

from dataclasses import dataclass

from customers.models import RecordImport
from pmo_portal.core import clock
from pmo_portal.core.rows import visible_row

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


def record_import_page(user, import_id) -> RecordImportPage:
    """Return a draft with its preview. 1 query. Raises 404, also when it has expired."""
    rows = RecordImport.objects.defer("raw").exclude(confirmed_at__isnull=True, expires_at__lt=clock.now())
    draft = visible_row(rows, user, import_id)
    report = draft.report
    customers, contacts = report.get("new_customers", []), report.get("new_contacts", [])
    return RecordImportPage(
        draft=draft,
        report=report,
        customers=customers[:SHOWN],
        contacts=contacts[:SHOWN],
        problems=report.get("problems", [])[:SHOWN],
        new_customers=len(customers),
        new_contacts=len(contacts),
        can_confirm=bool(report.get("is_answered") and (customers or contacts) and draft.confirmed_at is None),
    )


def record_problem_rows(user, import_id) -> list[list]:
    """Return [line, column, value, reason, is left out] for the download. 1 query. Raises 404."""
    return visible_row(RecordImport.objects.defer("raw"), user, import_id).report.get("problems", [])


def open_drafts():
    """Return the drafts that can still be answered and confirmed, as a queryset."""
    return RecordImport.objects.filter(confirmed_at__isnull=True, expires_at__gte=clock.now())
