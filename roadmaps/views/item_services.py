"""Which service of the catalogue a card comes from."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.http import require_POST, require_safe

from pmo_portal.core.audience import STAFF, audience
from roadmaps.actions.item_services import tie_service, untie_service
from roadmaps.queries.item_services import choosing_page


@audience(STAFF)
@require_safe
def index(request, item_pk):
    return render(
        request, "roadmaps/item_services/index.html", {"page": choosing_page(request.user, item_pk, request.GET)}
    )


@audience(STAFF)
@require_POST
def create(request, item_pk, pk):
    tie_service(actor=request.user, item_id=item_pk, service_id=pk)
    messages.success(request, _("Tied"))
    return redirect("roadmaps:items-show", item_pk)


@audience(STAFF)
@require_POST
def delete(request, item_pk):
    untie_service(actor=request.user, item_id=item_pk)
    messages.success(request, _("Untied"))
    return redirect("roadmaps:items-show", item_pk)
