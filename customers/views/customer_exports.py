"""Customers to save as CSV or XLSX (1.10). What comes out can be brought in again: it gives 0 new."""

from django.views.decorators.http import require_safe

from customers.queries.record_exports import customer_rows
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.spreadsheet import csv_response, xlsx_response


@audience(STAFF)
@require_safe
def show(request):
    rows = customer_rows(request.user)
    if request.GET.get("format") == "xlsx":
        return xlsx_response("customers.xlsx", "customers", rows)
    return csv_response("customers.csv", rows)
