"""Our no to a request: the reason, and something else that serves what they value (4.16)."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.http import form_page, posted
from services.actions.service_requests import NoNeedsMore, decline_request
from services.forms.service_requests import RequestDeclineForm
from services.queries.service_requests import request_to_answer, values_of_customer


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def new(request, pk):
    asked = request_to_answer(request.user, pk)
    values = values_of_customer(request.user, asked.customer_id)
    form = RequestDeclineForm(posted(request), values=values, initial={"seen_version": asked.version})
    if request.method == "POST" and form.is_valid():
        try:
            decline_request(actor=request.user, request_id=pk, seen=form.cleaned_data["seen_version"], **form.no())
            messages.success(request, _("Declined. They read why."))
            return redirect("services:service-requests-show", pk)
        except EditClash:
            messages.warning(request, _("Nothing was sent: somebody answered it meanwhile, or it was taken back."))
            return redirect("services:service-requests-show", pk)
        except NoNeedsMore as problem:
            form.add_error(None, _(problem.sentence))
    context = {"form": form, "asked": asked, "values": values, "now": clock.now()}
    return form_page(request, "services/request_declines/new.html", context)
