"""The value review as a PDF (6.9)."""

from django.http import HttpResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboards.queries.value_reviews import review_paper, value_review
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.printing import pdf_of


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    now = clock.now()
    review = value_review(request.user, customer_id, now)
    response = HttpResponse(pdf_of(review_paper(review, now)), content_type="application/pdf")
    name = f"value-review-{customer_id}-{review.quarter:%Y}-{review.number}.pdf"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
