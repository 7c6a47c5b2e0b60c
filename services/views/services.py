"""What you can count on us for: the catalogue (5.10), with the dictionary of plain words for the PMO."""

from django.shortcuts import render
from django.utils.translation import get_language
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from services.queries.services import list_services, list_terms


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request):
    context = {"services": list_services()}
    if request.user.is_pmo:
        context["terms"] = list_terms(get_language() or "en")
    return render(request, "services/services/index.html", context)
