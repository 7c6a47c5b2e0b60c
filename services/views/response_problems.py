"""The problems of an import of survey answers as a list to save: line, column, value, reason."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.spreadsheet import csv_response
from services.queries.response_imports import response_problem_rows


@audience(STAFF)
@require_safe
def index(request, pk):
    rows = response_problem_rows(request.user, pk)
    head = [_("Line"), _("Column"), _("Value"), _("Reason"), _("Left out")]
    body = ([line, column, value, reason, _("yes") if left else _("no")] for line, column, value, reason, left in rows)
    return csv_response(f"problems-{pk}.csv", [head, *body])
