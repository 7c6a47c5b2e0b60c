"""What leaders want a measure to reach: read by the PMO too, set by leaders."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.forms import once
from pmo_portal.core.http import form_page, posted
from services.actions.leading import drop_target, set_target
from services.forms.leading import TargetForm
from services.queries.leading import targets_for


@audience(STAFF, LEADER)
@require_http_methods(["GET", "POST"])
@once
def index(request):
    form = TargetForm(posted(request))
    if request.method == "POST":
        if request.user.role != "leader":
            raise PermissionDenied
        if form.is_valid():
            target = set_target(actor=request.user, **form.cleaned_data)
            messages.success(request, _("Set: %(measure)s") % {"measure": target.get_measure_display()})
            return redirect("services:targets-index")
    return form_page(request, "services/targets/index.html", {"form": form, "rows": targets_for(request.user)})


@audience(LEADER)
@require_POST
def delete(request, pk):
    drop_target(actor=request.user, target_id=pk)
    messages.success(request, _("The target is gone"))
    return redirect("services:targets-index")
