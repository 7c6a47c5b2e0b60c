"""The calendar file of a talk (2.1), for the one who asks and, with `?for=guest`, for the one who is asked."""

from django.http import HttpResponse
from django.views.decorators.http import require_safe

from customers.queries.invitations import invitation
from pmo_portal.core.audience import STAFF, audience


@audience(STAFF)
@require_safe
def show(request, pk):
    is_for_guest = request.GET.get("for") == "guest"
    content = invitation(request.user, pk, is_for_guest=is_for_guest)
    response = HttpResponse(content, content_type="text/calendar; charset=utf-8")
    name = f"talk-{pk}-guest.ics" if is_for_guest else f"talk-{pk}.ics"
    response.headers["Content-Disposition"] = f'attachment; filename="{name}"'
    return response
