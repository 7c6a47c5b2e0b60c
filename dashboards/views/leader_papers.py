"""The leader's page as a PDF for the board."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from dashboards.queries.leader import leader_page
from dashboards.queries.leader_filters import read_leader_filters
from dashboards.queries.leader_papers import leader_paper
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience
from pmo_portal.core.printing import pdf_of


@audience(STAFF, LEADER)
@require_safe
def show(request):
    now = clock.now()
    page = leader_page(request.user, now, read_leader_filters(request.GET))
    response = HttpResponse(pdf_of(leader_paper(page, now)), content_type="application/pdf")
    response.headers["Content-Disposition"] = f'attachment; filename="dashboard-{now:%Y-%m-%d}.pdf"'
    return response
