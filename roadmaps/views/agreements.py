"""Our agreement: five principles, what each side does, and how we notice (6.1). Signing it comes later."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.agreements import agreement_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    agreement = agreement_of(request.user, customer_id)
    return render(request, "roadmaps/agreements/show.html", {"agreement": agreement, "customer": agreement.customer})
