"""How much both sides can give a month (4.12)."""

from django.contrib import messages
from django.core.exceptions import PermissionDenied
from django.shortcuts import redirect
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core.audience import CUSTOMER, STAFF, audience
from pmo_portal.core.http import form_page, posted
from roadmaps.actions.capacities import EDITORS, fields_of, set_capacity
from roadmaps.forms.plans import CapacityForm
from roadmaps.queries.planning import planning_of


@audience(STAFF, CUSTOMER)
@require_http_methods(["GET", "POST"])
@never_cache
def edit(request, roadmap_id):
    planning = planning_of(request.user, roadmap_id)
    board, now = planning.board, planning.capacity
    if board.role not in EDITORS:
        raise PermissionDenied
    start = {"pmo_days": round(now.pmo_days), "change_slots": now.change_slots}
    form = CapacityForm(posted(request), initial=start, fields_shown=fields_of(side=board.side))
    if request.method == "POST" and form.is_valid():
        set_capacity(actor=request.user, roadmap_id=roadmap_id, values=form.cleaned_data)
        messages.success(request, _("Saved"))
        return redirect("roadmaps:timelines-show", roadmap_id)
    return form_page(request, "roadmaps/capacities/edit.html", {"form": form, "board": board})
