"""My day: the first page of the PMO."""

from django.shortcuts import render
from django.utils import timezone

from dashboards.queries.demo import is_demo_here
from dashboards.queries.my_day import my_day
from dashboards.queries.waiting import waiting_counts
from dashboards.rules.headline import greeting
from pmo_portal.core import clock
from pmo_portal.core.audience import STAFF, audience
from services.queries.health import mail_trouble
from services.queries.tasks import my_tasks_at_once, tasks_from


@audience(STAFF)
def show(request):
    now = clock.now()
    request.portal_counts = waiting_counts(request.user, my_tasks=my_tasks_at_once)
    tasks = tasks_from(request.portal_counts["my_tasks"])
    context = {
        "day": my_day(request.user, now, tasks),
        "now": now,
        "trouble": mail_trouble(),
        "is_demo_here": is_demo_here(request.user),
        "greeting": greeting(timezone.localtime(now).hour),
    }
    return render(request, "dashboards/my_day/show.html", context)
