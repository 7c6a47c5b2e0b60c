"""Our agreement on one page of paper, as a PDF (6.1)."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.printing import pdf_of
from roadmaps.queries.agreement_papers import paper_of
from roadmaps.queries.agreements import agreement_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    paper = paper_of(agreement_of(request.user, customer_id), clock.now())
    response = HttpResponse(pdf_of(paper), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="agreement-{customer_id}.pdf"'
    return response
