"""Whom have we not heard? Role × unit; an empty cell books a talk (2.13)."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from customers.queries.coverage import ROLES, coverage
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def index(request):
    now = clock.now()
    units, page = coverage(request.user, timezone.localdate(now), request.GET.get("page"))
    return render(request, "customers/coverage/index.html", {"units": units, "page": page, "roles": ROLES, "now": now})
