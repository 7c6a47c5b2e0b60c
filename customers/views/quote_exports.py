"""Take the wall along: CSV or DOCX of what is filtered, with attribution and only what the reader may read (2.10)."""

from django.http import HttpResponse
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from customers.forms.quote_filters import QuoteFilterForm
from customers.models import Customer
from customers.queries.quote_documents import docx_of
from customers.queries.quote_wall import export_rows
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.rows import visible_row
from pmo_portal.core.spreadsheet import csv_response

DOCX = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request, customer_pk=None):
    customer = visible_row(Customer, request.user, customer_pk) if customer_pk else None
    filters = QuoteFilterForm(request.GET, actor=request.user, customer=customer).filters()
    if customer is not None:
        filters["customer_id"] = customer.pk
    rows = export_rows(request.user, filters)
    if request.GET.get("format") == "docx":
        title = _("What %(name)s said") % {"name": customer.name} if customer else _("What was said")
        response = HttpResponse(docx_of(title, rows), content_type=DOCX)
        response.headers["Content-Disposition"] = 'attachment; filename="quotes.docx"'
        return response
    head = [_("Day"), _("Customer"), _("Who said it"), _("Kind"), _("Their words"), _("Language"), _("May be read by")]
    return csv_response("quotes.csv", [head, *(list(row.values()) for row in rows)])
