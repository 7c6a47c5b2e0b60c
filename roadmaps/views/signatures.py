"""Signing the roadmap: what stands now, what changed since our last signature, and the one button (4.9)."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import redirect, render
from django.utils.translation import gettext as _
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.signatures import ContentChanged, sign_roadmap
from roadmaps.queries.numbers import number_in
from roadmaps.queries.signatures import signing_page


@audience(STAFF, CUSTOMER, LEADER)
@require_http_methods(["GET", "HEAD", "POST"])
@never_cache
def new(request, roadmap_id):
    seen = changed = None
    if request.method == "POST":
        try:
            sign_roadmap(actor=request.user, roadmap_id=roadmap_id, seen_hash=request.POST.get("content_hash", ""))
            messages.success(request, _("Signed"))
            return redirect("roadmaps:signatures-new", roadmap_id)
        except ContentChanged:
            seen, changed = _seen(request.POST), True
    page = signing_page(request.user, roadmap_id, seen=seen)
    context = {"page": page, "changed": changed, "now": clock.now()}
    return render(request, "roadmaps/signatures/new.html", context, status=409 if changed else 200)


def _seen(data) -> int | None:
    try:
        return number_in(data, "seq")
    except Http404:
        return None
