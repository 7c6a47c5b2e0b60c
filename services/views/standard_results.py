"""How often a promise was kept in a period."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.http import form_page, posted
from pmo_portal.core.rows import editable_row
from services.actions.standards import note_result
from services.forms.services import ResultForm
from services.models import Standard


@audience(STAFF)
@require_http_methods(["GET", "POST"])
def new(request, pk):
    standard = editable_row(Standard.objects.select_related("service"), request.user, pk)
    form = ResultForm(posted(request))
    if request.method == "POST" and form.is_valid():
        note_result(actor=request.user, standard_id=pk, **form.cleaned_data)
        messages.success(request, _("Saved"))
        return redirect("services:services-show", standard.service_id)
    return form_page(request, "services/standard_results/new.html", {"form": form, "standard": standard})
