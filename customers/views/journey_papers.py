"""A journey to take away (3.10): PDF, PNG or CSV."""

from django.http import HttpResponse
from django.utils.text import slugify
from django.views.decorators.http import require_safe

from customers.queries.journey_papers import paper_of, picture_of_map, rows_of
from customers.queries.journeys import journey_map
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from pmo_portal.core.printing import pdf_of
from pmo_portal.core.spreadsheet import csv_response


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request, journey_id, kind):
    page = journey_map(request.user, journey_id)
    name = f"{slugify(page.journey.title) or 'journey'}.{kind}"
    if kind == "csv":
        return csv_response(name, rows_of(page))
    if kind == "png":
        return _file(picture_of_map(page), "image/png", name)
    return _file(pdf_of(paper_of(page, clock.now())), "application/pdf", name)


def _file(content: bytes, content_type: str, name: str) -> HttpResponse:
    response = HttpResponse(content, content_type=content_type)
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
