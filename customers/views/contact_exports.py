"""People to save as CSV or XLSX (1.10). What comes out can be brought in again: it gives 0 new."""

from django.views.decorators.http import require_safe

from customers.queries.record_exports import contact_rows
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.spreadsheet import csv_response, xlsx_response


@audience(STAFF)
@require_safe
def show(request):
    rows = contact_rows(request.user)
    if request.GET.get("format") == "xlsx":
        return xlsx_response("people.xlsx", "people", rows)
    return csv_response("people.csv", rows)
