"""What customers share: pains of one kind, and words (1.9). For the PMO alone."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from customers.queries.patterns import patterns_for
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def index(request):
    patterns = patterns_for(request.user)
    return render(request, "customers/patterns/index.html", {"patterns": patterns, "now": clock.now()})
