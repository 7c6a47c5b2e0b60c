"""The signed version as a PDF (4.9)."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from roadmaps.queries.signed_papers import signed_pdf


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, roadmap_id, pk):
    name, pdf = signed_pdf(request.user, roadmap_id, pk)
    response = HttpResponse(pdf, content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
