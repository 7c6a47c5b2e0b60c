"""The last step of an import of customers and contacts: all of it is written, or nothing (1.10)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from customers.actions.record_imports import ImportClash, NothingNew, RecordsNotAnswered, confirm_records
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        report = confirm_records(actor=request.user, import_id=pk).report
    except RecordsNotAnswered:
        messages.warning(request, _("Nothing was written yet: some questions about the file are open."))
    except NothingNew:
        messages.warning(request, _("Nothing was written: everybody in this file is here already."))
    except ImportClash:
        messages.warning(
            request, _("Nothing was written: somebody added one of them just now. Look again, then confirm.")
        )
    else:
        counts = {"customers": len(report["new_customers"]), "people": len(report["new_contacts"])}
        messages.success(request, _("Brought in. Customers: %(customers)s, people: %(people)s") % counts)
    return redirect("customers:record-imports-show", pk)
