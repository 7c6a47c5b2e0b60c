"""What we promise for a service: add a promise, take it off."""

from django.contrib import messages
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST

from pmo_portal.core.audience import STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page
from pmo_portal.core.rows import editable_row
from services.actions.standards import add_standard, drop_standard
from services.forms.services import StandardForm
from services.models import Service
from services.queries.services import service_page


@audience(STAFF)
@require_POST
@once
def create(request, pk):
    editable_row(Service, request.user, pk)
    form = StandardForm(request.POST)
    if form.is_valid():
        add_standard(actor=request.user, service_id=pk, **form.cleaned_data)
        messages.success(request, _("Promised"))
        return redirect("services:services-show", pk)
    page = service_page(request.user, pk)
    context = {"page": page, "service": page.service, "standard_form": form}
    return form_page(request, "services/services/show.html", {**context, "form": form})


@audience(STAFF)
@require_POST
def delete(request, pk):
    service_id = drop_standard(actor=request.user, standard_id=pk)
    messages.success(request, _("Taken off"))
    return redirect("services:services-show", service_id)
