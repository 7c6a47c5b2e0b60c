"""The results of the page as CSV or XLSX: the same numbers, no more."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from customers.models import Customer
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row
from pmo_portal.core.spreadsheet import csv_response, xlsx_response
from services.queries.pulse_results import export_rows, pulse_results, read_filters


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def show(request, customer_pk):
    customer = visible_row(Customer, request.user, customer_pk)
    rows = export_rows(pulse_results(request.user, customer, read_filters(request.user, request.GET)))
    if request.GET.get("as") == "xlsx":
        return xlsx_response(f"pulse-{customer.pk}.xlsx", _("Results"), rows)
    return csv_response(f"pulse-{customer.pk}.csv", rows)
