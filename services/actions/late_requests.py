"""Requests that nobody has answered by the promised date go to the leads: exactly once each (5.10).

Beat wakes it every ten minutes. Each row is claimed and marked in one transaction, so that two beats tell once.
"""

from django.db import transaction

from pmo_portal.accounts.models import Role, User
from pmo_portal.core import clock
from pmo_portal.core.scoping import system_scope
from services.actions.service_requests import tell
from services.models import RequestState, ServiceRequest

AT_ONCE = 200


def tell_of_late_requests() -> int:
    """Tell the leads and the owner of every request whose answer is late; return how many. 2 queries and 7 a request."""
    with system_scope(), transaction.atomic():
        waiting = ServiceRequest.objects.filter(state=RequestState.WAITING, late_told_at__isnull=True)
        rows = waiting.filter(answer_due_at__lt=clock.now()).select_related("service", "owner").order_by("pk")
        late = list(rows.select_for_update(skip_locked=True, of=("self",))[:AT_ONCE])
        leads = list(User.objects.filter(role=Role.LEAD, is_active=True)) if late else []
        for request in late:
            ServiceRequest.objects.filter(pk=request.pk).update(late_told_at=clock.now())
            for person in {request.owner, *leads}:
                tell(request=request, person=person, kind="service_late", key=f"service-late:{request.pk}")
    return len(late)
