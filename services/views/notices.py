"""Notices: what the portal tells a person, each cause once."""

from django.shortcuts import redirect, render
from django.views.decorators.http import require_POST, require_safe

from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience
from services.actions.notices import mark_seen
from services.queries.notices import list_notices


@audience(STAFF, LEADER, CUSTOMER)
@require_safe
def index(request):
    now = clock.now()
    notices = list_notices(request.user, now)
    unseen = sum(notice.seen_at is None for notice in notices)
    return render(request, "services/notices/index.html", {"notices": notices, "unseen": unseen, "now": now})


@audience(STAFF, LEADER, CUSTOMER)
@require_POST
def update(request):
    mark_seen(actor=request.user)
    return redirect("services:notices-index")
