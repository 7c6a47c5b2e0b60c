"""The last step of an import of services: all of it is written, or nothing."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from services.actions.service_imports import ListClash, ListNotAnswered, NothingNew, confirm_services


@audience(STAFF)
@require_POST
def create(request, pk):
    try:
        report = confirm_services(actor=request.user, import_id=pk).report
        words = _("Brought in. Services: %(new_services)s, promises: %(new_standards)s, results: %(new_results)s")
        messages.success(request, words % report)
    except ListNotAnswered:
        messages.warning(request, _("Nothing was written yet: some questions about the file are open."))
    except NothingNew:
        messages.warning(request, _("Nothing was written: everything of this file is here already."))
    except ListClash:
        messages.warning(request, _("Nothing was written: somebody brought in the same rows just now."))
    return redirect("services:service-imports-show", pk)
