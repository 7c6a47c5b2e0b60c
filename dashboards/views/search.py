"""Search (2.11): a page that works without a script, and the same results as a fragment for Ctrl K (X.9)."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from dashboards.forms.search import LABELS, asked_in
from dashboards.queries.search import groups_for, search
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def index(request):
    asked = asked_in(request.GET)
    results = search(request.user, asked.words, group=asked.group, customer_id=asked.customer_id)
    context = {
        "asked": asked,
        "results": results,
        "groups": [(group, *LABELS[group.key], asked.address(kind=group.key)) for group in results.groups],
        "kinds": [(LABELS[key][0], asked.address(kind=key), key == asked.group) for key in groups_for(request.user)],
        "all_kinds": asked.address(kind=""),
        "customers": [(name, asked.address(customer=pk)) for pk, name in results.customers],
        "all_customers": asked.address(customer=""),
    }
    return render(request, "dashboards/search/index.html", context)


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
def show(request):
    asked = asked_in(request.GET)
    results = search(request.user, asked.words, most=3)
    groups = [(group, *LABELS[group.key]) for group in results.groups]
    return render(request, "dashboards/search/show.html", {"asked": asked, "results": results, "groups": groups})
