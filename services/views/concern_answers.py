"""The PMO answers a concern."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.editing import EditClash
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row
from services.actions.concerns import answer_concern
from services.forms.concerns import ConcernAnswerForm
from services.queries.concerns import concern_rows


@audience(STAFF)
@require_http_methods(["GET", "POST"])
@once
def new(request, pk):
    concern = editable_row(concern_rows(), request.user, pk)
    form = ConcernAnswerForm(posted(request), initial={"seen_version": concern.version})
    context = {"form": form, "concern": concern, "now": clock.now()}
    if request.method == "POST" and form.is_valid():
        values = form.cleaned_data
        try:
            answer_concern(actor=request.user, concern_id=pk, seen=values["seen_version"], body=values["body"])
        except EditClash as clash:
            context.update(theirs=clash.theirs, form=form.again(clash.theirs.version))
            response = form_page(request, "services/concern_answers/new.html", context)
            response.status_code = 409
            return response
        messages.success(request, _("Sent to %(name)s") % {"name": concern.speaker})
        return redirect("services:concerns-show", pk)
    return form_page(request, "services/concern_answers/new.html", context)
