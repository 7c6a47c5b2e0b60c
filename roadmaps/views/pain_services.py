"""Which services suit a pain (5.11): a page, and the same rows as a fragment of the pain's own page."""

from django.contrib import messages
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_POST, require_safe

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.item_services import suggest_for_pain
from roadmaps.actions.items import EditRefused
from roadmaps.queries.pain_services import pain_services


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def index(request, pain_pk):
    page = pain_services(request.user, pain_pk)
    name = "_rows" if request.headers.get("HX-Request") else "index"
    return render(request, f"roadmaps/pain_services/{name}.html", {"page": page, "pain": page.pain})


@audience(STAFF, CUSTOMER)
@require_POST
def create(request, pain_pk, pk):
    try:
        roadmap, is_new = suggest_for_pain(actor=request.user, pain_id=pain_pk, service_id=pk)
    except EditRefused as problem:
        messages.error(request, str(problem))
        return redirect("roadmaps:pain-services-index", pain_pk)
    messages.success(request, _("Suggested") if is_new else _("It was suggested before."))
    return redirect("roadmaps:roadmaps-show", roadmap.pk)
