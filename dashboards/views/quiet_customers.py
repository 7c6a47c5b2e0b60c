"""Who opened what, last seen: the quiet customers (X.20)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboards.queries.quiet_customers import quiet_customers
from pmo_portal.core import clock
from pmo_portal.core.audience import LEADER, STAFF, audience


@audience(STAFF, LEADER)
@require_safe
def index(request):
    now = clock.now()
    rows = quiet_customers(request.user, now)
    context = {"rows": rows, "quiet": sum(row.is_quiet for row in rows), "now": now}
    return render(request, "dashboards/quiet_customers/index.html", context)
