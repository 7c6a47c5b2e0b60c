""" "Your requests and where they went" (4.15)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboards.queries.requests import requests_page
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    context = {"page": requests_page(request.user, customer_id), "now": clock.now()}
    return render(request, "dashboards/requests/show.html", context)
