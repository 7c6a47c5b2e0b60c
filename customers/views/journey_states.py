"""Whether an open map is behind (3.6): the number of changes. A page looks here while no stream is open."""

from django.http import JsonResponse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from customers.queries.journeys import state_of
from pmo_portal.core.audience import CUSTOMER, LEADER, STAFF, audience


@audience(STAFF, CUSTOMER, LEADER)
@require_safe
@never_cache
def show(request, journey_id):
    return JsonResponse({"seq": state_of(request.user, journey_id).seq})
