"""The last step of an import: all talks are written, or none."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST

from customers.actions.imports import NotAnswered, NothingToImport, confirm_import
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        draft = confirm_import(actor=request.user, draft_id=pk)
    except NotAnswered:
        messages.warning(request, _("Nothing was written yet: some questions about the file are open."))
    except NothingToImport:
        messages.warning(request, _("Nothing was written: no row of this file can be read."))
    else:
        count = len(draft.report["imported"])
        messages.success(request, ngettext("%(n)s talk is in", "%(n)s talks are in", count) % {"n": count})
    return redirect("customers:imports-show", pk)
