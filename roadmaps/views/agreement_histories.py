"""How our agreement came about: each version, what changed in it, and who signed it (6.1)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.agreements import history_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, customer_id):
    customer, versions = history_of(request.user, customer_id)
    context = {"customer": customer, "versions": versions, "now": clock.now()}
    return render(request, "roadmaps/agreement_histories/show.html", context)
