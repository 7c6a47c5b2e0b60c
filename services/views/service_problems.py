"""The report of an import of services, row by row, as a list to save: line, column, value, reason."""

from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.spreadsheet import csv_response
from pmo_portal.core.wording import unpacked
from services.queries.service_imports import open_draft


@audience(STAFF)
@require_safe
def index(request, pk):
    report = open_draft(request.user, pk).report
    head = [_("Line"), _("Column"), _("Value"), _("Reason"), _("Left out")]
    rows = ([*row[:3], unpacked(row[3]), _("yes") if row[4] else _("no")] for row in report["problems"])
    other = (
        [line, field, theirs, _("Here it says: %(ours)s") % {"ours": ours}, _("no")]
        for line, _name, field, ours, theirs in report["differences"]
    )
    return csv_response(f"problems-{pk}.csv", [head, *rows, *other])
