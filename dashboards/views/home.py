"""`/`: each person's first page."""

from django.shortcuts import redirect

from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience

FIRST_PAGES = {"customer": "dashboards:customer-home-show", "leader": "dashboards:leader-show"}


@audience(STAFF, CUSTOMER, LEADER)
def index(request):
    return redirect(FIRST_PAGES.get(request.user.role, "dashboards:my-day-show"))
