"""The value review: promised, delivered, felt, next, on one page that prints (6.9)."""

from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from dashboards.queries.value_reviews import value_review
from pmo_portal.core import clock
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, customer_id):
    now = clock.now()
    review = value_review(request.user, customer_id, now)
    context = {"review": review, "customer": review.customer, "now": now}
    return render(request, "dashboards/value_reviews/show.html", context)
