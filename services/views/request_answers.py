"""Our yes to a request, with what happens next."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.http import form_page, posted
from services.actions.service_requests import accept_request
from services.forms.service_requests import RequestAnswerForm
from services.queries.service_requests import request_to_answer


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def new(request, pk):
    asked = request_to_answer(request.user, pk)
    form = RequestAnswerForm(posted(request), initial={"seen_version": asked.version})
    if request.method == "POST" and form.is_valid():
        given = form.cleaned_data
        try:
            accept_request(actor=request.user, request_id=pk, seen=given["seen_version"], answer=given["answer"])
            messages.success(request, _("Sent"))
        except EditClash:
            messages.warning(request, _("Nothing was sent: somebody answered it meanwhile, or it was taken back."))
        return redirect("services:service-requests-show", pk)
    context = {"form": form, "asked": asked, "now": clock.now()}
    return form_page(request, "services/request_answers/new.html", context)
