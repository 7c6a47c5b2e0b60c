"""The way from a customer to its roadmap; the PMO's first visit opens one (4.1)."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.actions.roadmaps import open_roadmap
from roadmaps.queries.roadmaps import roadmap_of_customer


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    customer, roadmap_id = roadmap_of_customer(request.user, customer_id)
    if roadmap_id is None and request.user.is_pmo:
        roadmap_id = open_roadmap(actor=request.user, customer_id=customer_id).pk
    if roadmap_id is None:
        return render(request, "roadmaps/customer_roadmaps/show.html", {"customer": customer})
    return redirect("roadmaps:roadmaps-show", roadmap_id)
