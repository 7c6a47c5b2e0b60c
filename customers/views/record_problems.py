"""The problems of an import of customers and contacts as a list to save: line, column, value, reason (1.10)."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from customers.queries.record_imports import record_problem_rows
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.spreadsheet import csv_response


@audience(STAFF)
@require_safe
def index(request, pk):
    rows = record_problem_rows(request.user, pk)
    head = [_("Line"), _("Column"), _("Value"), _("Reason"), _("Left out")]
    body = ([line, column, value, reason, _("yes") if left else _("no")] for line, column, value, reason, left in rows)
    return csv_response(f"problems-{pk}.csv", [head, *body])
